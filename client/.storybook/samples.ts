import type { Reasons } from '../src/ui/drawer-evidence.js';
import type { Finding } from '../src/ui/insight-card.js';
import { createFormat } from '../src/ui/format.js';
import type { Comparison, Point } from '../src/ui/point.js';

const format = createFormat({ locale: 'en-GB', timeZone: 'UTC' });

/** One value a month, up to a month of 2026 (October unless told). The last of them is not over yet. */
export function monthsUpToNow(values: readonly (number | null)[], last = 10): Point[] {
  return values.map((value, index) => {
    const month = new Date(Date.UTC(2026, last - values.length + index)).toISOString().slice(0, 7);
    return {
      tick: format.monthOnly(month),
      year: format.year(month),
      label: format.month(month),
      date: month,
      value,
      incomplete: index === values.length - 1,
    };
  });
}

/** The same months a year before, all of them over. */
export function yearBefore(values: readonly (number | null)[]): Comparison {
  const points = monthsUpToNow(values, 10 - 12).map((point) => ({ ...point, incomplete: false }));
  return { label: 'A year ago', points };
}

export const revenue = [
  48_200, 71_900, 39_400, 41_800, 45_100, 44_300, 47_900, 52_600, 50_200, 55_800, 61_300, 21_700,
];

export const revenueYearBefore = [
  41_900, 66_200, 35_800, 37_100, 42_600, 40_200, 46_800, 45_900, 47_300, 49_100, 52_700, 55_400,
];

/** Five years of growth with a season and some noise. */
export const sixtyMonths = Array.from({ length: 60 }, (_, index) =>
  Math.round(20_000 + index * 700 + 6_000 * Math.sin((index / 6) * Math.PI) + ((index * 7919) % 4_000)),
);

export const longName =
  'Gebrüder Schwarzenbach-Hohenlohe Landmaschinenersatzteilegroßhandelsgesellschaft mbH & Co. KG';

export const unhappyCustomer: Finding & Reasons = {
  severity: 'critical',
  headline: 'Northwind Traders has unusually many unhappy tickets',
  explanation:
    '9 of 14 tickets of the last 180 days were negative; 3.4 would be expected of a usual customer.',
  facts: [
    { label: 'Negative tickets', value: '9 tickets' },
    { label: 'Tickets', value: '14 tickets' },
    { label: 'Expected share', value: '24.3%' },
  ],
  rule: {
    name: 'Negative tickets',
    description: 'Compares the share of negative tickets with that of all customers.',
    threshold: 'at least 5 tickets, and chance alone would do it in fewer than 5 of 100 cases',
  },
  confidence: 'Chance alone would do this with probability 0.0031, from a sample of 14',
  enoughData: true,
  subject: { name: 'Northwind Traders', to: '/customers/C1' },
  rows: { label: 'See the tickets', to: '?open=/tickets?customer=C1' },
  why: '?open=why:NEGATIVE_TICKETS:C1',
  stake: { amount: 12_300, word: 'at stake' },
};
