import { expect, jest, test } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { show } from '../testing/show.js';
import { FilterBar } from './filter-bar.js';

const onRemove = jest.fn();
const onClear = jest.fn();

test('each filter that narrows the list is shown and can be taken away; the focus stays in the bar', () => {
  show(
    <FilterBar
      active={[{ key: 'segment', label: 'Segment', value: 'Retail', onRemove }]}
      onClear={onClear}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Remove filter Segment: Retail' }));
  expect(onRemove).toHaveBeenCalledTimes(1);
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Filters' }));
  fireEvent.click(screen.getByRole('button', { name: 'Clear all' }));
  expect(onClear).toHaveBeenCalledTimes(1);
});

test('the button for phones tells how many filters there are, and opens them', () => {
  const filter = { key: 'region', label: 'Region', value: 'North', onRemove };
  show(
    <FilterBar active={[filter]} onClear={onClear}>
      <input aria-label="Region" />
    </FilterBar>,
  );
  const button = screen.getByRole('button', { name: 'Filters (1)' });
  expect(button.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
});

test('without filters there is nothing to clear', () => {
  show(<FilterBar active={[]} onClear={onClear} />);
  expect(screen.queryByRole('button')).toBeNull();
});
