import { describe, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { show } from '../testing/show.js';
import { KpiTile } from './kpi-tile.js';

const tile = (name: string) => screen.getByRole('group', { name });
const tone = (text: string) => screen.getByText(text).getAttribute('data-tone');

describe('a key number', () => {
  test('shows its value, its change and what it was before', () => {
    show(
      <KpiTile
        label="Net revenue"
        value={1213112.5}
        unit="money"
        previous={1072300}
        change={{ kind: 'percent', percent: 13.13 }}
      />,
    );
    expect(tile('Net revenue').textContent).toBe('Net revenue£1,213,113+13.1%was £1,072,300');
  });

  test('a rise is welcome or not, depending on what it counts', () => {
    show(
      <>
        <KpiTile
          label="Orders"
          value={12}
          unit="count"
          welcome="up"
          change={{ kind: 'percent', percent: 5 }}
        />
        <KpiTile
          label="Tickets"
          value={12}
          unit="count"
          welcome="down"
          change={{ kind: 'percent', percent: 6 }}
        />
        <KpiTile label="Units" value={12} unit="count" change={{ kind: 'percent', percent: 7 }} />
      </>,
    );
    expect([tone('+5%'), tone('+6%'), tone('+7%')]).toEqual(['good', 'bad', 'plain']);
  });

  test('from a base of zero a change is new, and without an earlier period there is none', () => {
    show(
      <>
        <KpiTile label="Customers" value={4} unit="count" change={{ kind: 'new' }} />
        <KpiTile label="Returns" value={4} unit="count" change={{ kind: 'unknown' }} />
      </>,
    );
    expect(tile('Customers').textContent).toBe('Customers4New');
    expect(tile('Returns').textContent).toBe('Returns4');
  });

  test('opens its rows where it has any', () => {
    show(
      <>
        <KpiTile label="Orders" value={12} unit="count" href="?open=%2Fsales" />
        <KpiTile label="Score" value={0.5} unit="score" />
      </>,
    );
    const [link, ...others] = screen.getAllByRole('link');
    expect([link!.textContent, link!.getAttribute('href'), others]).toEqual(['12', '/?open=%2Fsales', []]);
    expect(tile('Orders').contains(link!)).toBe(true);
  });

  test('a number nobody knows is a dash', () => {
    show(<KpiTile label="Average order" value={null} unit="money" />);
    expect(tile('Average order').textContent).toBe('Average order–');
  });

  test('a number that is not for the reader is a lock, not a dash', () => {
    show(<KpiTile label="Average order" value={null} unit="money" withheld="Sales and Admin" />);
    expect(tile('Average order').textContent).toBe(
      'Average orderNot for your role. Seen by Sales and Admin.',
    );
  });
});
