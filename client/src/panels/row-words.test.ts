import { describe, expect, test } from '@jest/globals';
import { createFormat } from '../ui/format.js';
import { openedIn } from './opened.js';
import { rowsTitle, type SubjectNames } from './row-words.js';

const format = createFormat({ locale: 'en-GB', currency: 'GBP', timeZone: 'UTC' });

function titleOf(open: string, names: SubjectNames = {}) {
  const opened = openedIn(new URLSearchParams({ open }));
  if (opened?.kind !== 'sales' && opened?.kind !== 'tickets') throw new Error(`${open} opens no rows`);
  return rowsTitle(opened, names, format);
}

describe('the title of opened rows', () => {
  test.each([
    ['/sales', 'Sales'],
    ['/sales?customer=C1&from=2026-03-01&to=2026-03-31', 'Sales to Acme in Mar 2026'],
    ['/sales?product=P1&customer=C1&kind=RETURN', 'Returns of Green tea from Acme'],
    ['/sales?product=P1&from=2026-01-01&to=2026-12-31', 'Sales of Green tea in 2026'],
    ['/sales?from=2025-11-01&to=2026-02-28', 'Sales from Nov 2025 to Feb 2026'],
    ['/sales?from=2025-11-03&to=2026-02-27', 'Sales from 3 Nov 2025 to 27 Feb 2026'],
    ['/sales?segment=SMB&from=2026-03-01&to=2026-03-31', 'Sales to SMB customers in Mar 2026'],
    ['/tickets?segment=SMB&status=OPEN%2CPENDING', 'Open or waiting tickets of SMB customers'],
    ['/sales?order=O-17', 'Sales in order O-17'],
    ['/sales?anonymous=true&to=2026-02-27', 'Sales without a customer until 27 Feb 2026'],
    ['/tickets?customer=C1&sentiment=NEGATIVE&from=2026-03-01', 'Negative tickets of Acme since 1 Mar 2026'],
    [
      '/tickets?product=P1&status=OPEN&channel=email&from=2026-03-05&to=2026-03-05',
      'Open tickets about Green tea by email on 5 Mar 2026',
    ],
  ])('%s is “%s”', (open, title) => {
    expect(titleOf(open, { customer: 'Acme', product: 'Green tea' })).toBe(title);
  });

  test('names nobody by id while a name is on its way', () => {
    expect(titleOf('/sales?customer=C1&product=P1')).toBe('Sales of this product to this customer');
  });
});

describe('what an address opens', () => {
  const opened = (open: string) => openedIn(new URLSearchParams({ open }));

  test('a ticket or a reason has an id, in which anything may stand', () => {
    expect(opened('ticket:T:1?x')).toEqual({ kind: 'ticket', id: 'T:1?x' });
    expect(opened('why:CROSS_SELL:C1:P1')).toEqual({ kind: 'why', id: 'CROSS_SELL:C1:P1' });
  });

  test('what is none of these opens nothing, and filters that are none are left out', () => {
    for (const open of ['', 'ticket:', '/customers', 'https://example.org/sales', '/salesforce'])
      expect(opened(open)).toBeUndefined();
    expect(openedIn(new URLSearchParams())).toBeUndefined();
    expect(opened('/tickets?status=LOST&sentiment=__proto__&from=yesterday&after=abc')).toEqual({
      kind: 'tickets',
      rows: {},
    });
  });
});
