import { expect, jest, test } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { show } from '../testing/show.js';
import { SearchInput } from './search-input.js';

function Filter({ onChange }: { onChange: (text: string) => void }) {
  const [value, setValue] = useState('');
  const change = (text: string) => {
    onChange(text);
    setValue(text);
  };
  return (
    <>
      <SearchInput label="Name" placeholder="Part of a name" value={value} onChange={change} />
      <button type="button" onClick={() => setValue('before')}>
        Back
      </button>
    </>
  );
}

const field = () => screen.getByLabelText<HTMLInputElement>('Name');
const type = (text: string) => fireEvent.change(field(), { target: { value: text } });

test('what was typed is sent once, when the field is left at the latest', () => {
  const onChange = jest.fn();
  show(<Filter onChange={onChange} />);
  type('oa');
  type('oak');
  expect(onChange).not.toHaveBeenCalled();
  fireEvent.blur(field());
  expect(onChange.mock.calls).toEqual([['oak']]);
  expect(field().value).toBe('oak');
});

test('follows the filter when that changes elsewhere', () => {
  show(<Filter onChange={() => undefined} />);
  type('oak');
  fireEvent.blur(field());
  fireEvent.click(screen.getByRole('button', { name: 'Back' }));
  expect(field().value).toBe('before');
});
