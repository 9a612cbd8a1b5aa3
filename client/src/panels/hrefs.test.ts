import { describe, expect, test } from '@jest/globals';
import { daysOfMonths, openHref, salesHref, ticketOpened, ticketsHref, whyOpened } from './hrefs.js';

const page = new URLSearchParams('period=6&group=segment:Retail&open=ticket:T1&rows=abc&rows=def');

describe('the address of a page with something open beside it', () => {
  test('keeps everything else, and turns to the first rows of what is opened', () => {
    const next = new URLSearchParams(openHref(page, salesHref({ customer: 'C1', from: '2026-01-01' })));
    expect(Object.fromEntries(next)).toEqual({
      period: '6',
      group: 'segment:Retail',
      open: '/sales?customer=C1&from=2026-01-01',
    });
  });

  test('survives ids that have a meaning in addresses', () => {
    const odd = 'A&B=C#1 %?';
    for (const target of [ticketsHref({ customer: odd }), ticketOpened(odd), whyOpened(`CHURN_RISK:${odd}`)])
      expect(new URLSearchParams(openHref(new URLSearchParams(), target)).get('open')).toBe(target);
    expect(new URLSearchParams(ticketsHref({ customer: odd }).split('?')[1]).get('customer')).toBe(odd);
  });
});

test('whole months are asked for from their first to their last day', () => {
  expect(daysOfMonths({ from: '2025-11', to: '2026-02' })).toEqual({ from: '2025-11-01', to: '2026-02-28' });
  expect(daysOfMonths(undefined)).toEqual({});
  expect(salesHref(daysOfMonths(undefined))).toBe('/sales');
});
