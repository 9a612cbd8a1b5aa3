import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { show } from '../testing/show.js';
import { Timeline } from './timeline.js';

test('entries stand under their month, and each opens what is behind it', () => {
  const order = { shape: 'bag', href: '?open=/sales?order=1', title: 'Order 1' } as const;
  show(
    <Timeline
      label="Orders"
      entries={[
        { ...order, key: 'a', month: 'Oct 2026', day: '17 Oct 2026', result: '£12.00' },
        { ...order, key: 'b', month: 'Oct 2026', day: '2 Oct 2026', title: 'Order 2' },
        { ...order, key: 'c', month: 'Jul 2026', day: '9 Jul 2026', title: 'Order 3' },
      ]}
    />,
  );
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    'Oct 2026',
    'Jul 2026',
  ]);
  const [october] = screen.getByRole('list', { name: 'Orders' }).children;
  const within1 = within(october as HTMLElement);
  expect(within1.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Order 1', 'Order 2']);
  expect(within1.getByRole('link', { name: 'Order 1' }).getAttribute('href')).toBe('/?open=/sales?order=1');
  expect(within1.getByText('£12.00')).toBeTruthy();
});
