import { expect, jest, test } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { show } from '../testing/show.js';
import { SavedViews } from './saved-views.js';

const views = [
  { id: '1', name: 'Wholesale', href: '/?group=segment:Wholesale' },
  { id: '2', name: 'Retail', href: '/?group=segment:Retail' },
];

function open(current?: string) {
  const calls = { onSave: jest.fn(), onRename: jest.fn(), onDelete: jest.fn() };
  show(<SavedViews views={views} current={current} suggestion="All, this year" {...calls} />);
  click(current ? 'Wholesale' : 'Saved views');
  return calls;
}

const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const name = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Name of the view' });
const type = (text: string) => fireEvent.change(name(), { target: { value: text } });

test('lists the views as links and marks the one shown', () => {
  open('1');
  expect(screen.getByRole('link', { name: 'Retail' }).getAttribute('href')).toBe('/?group=segment:Retail');
  expect(screen.getByRole('link', { current: true }).textContent).toBe('Wholesale');
});

test('keeps the view shown under the suggested name or another', () => {
  const { onSave } = open();
  click('Save this view…');
  expect(name().value).toBe('All, this year');
  type('  Everything ');
  click('Save');
  expect(onSave.mock.calls).toEqual([['Everything']]);
});

test('no two views have the same name, and none has no name', () => {
  const { onSave } = open();
  click('Save this view…');
  for (const taken of ['Retail', '   ']) {
    type(taken);
    fireEvent.submit(name());
  }
  expect(onSave).not.toHaveBeenCalled();
});

test('renames a view, also to the name it has', () => {
  const { onRename } = open();
  click('Rename Retail');
  click('Save');
  click('Rename Retail');
  type('Shops');
  click('Save');
  expect(onRename.mock.calls).toEqual([
    ['2', 'Retail'],
    ['2', 'Shops'],
  ]);
});

test('asks before it deletes', () => {
  const { onDelete } = open();
  click('Delete Retail');
  click('Keep');
  expect(onDelete).not.toHaveBeenCalled();
  click('Delete Retail');
  click('Delete');
  expect(onDelete.mock.calls).toEqual([['2']]);
});
