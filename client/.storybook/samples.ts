import type { Finding } from '../src/ui/insight-card.js';
import type { Point } from '../src/ui/point.js';

const names = ['Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct'];

/** The months up to October 2026, the last of them not over yet. */
export function monthsUpToNow(values: readonly (number | null)[]): Point[] {
  const first = names.length - values.length;
  return values.map((value, index) => {
    const tick = names[first + index] ?? '';
    const year = first + index < 2 ? 2025 : 2026;
    return { tick, label: `${tick} ${year}`, value, incomplete: index === values.length - 1 };
  });
}

export const revenue = [
  48_200, 71_900, 39_400, 41_800, 45_100, 44_300, 47_900, 52_600, 50_200, 55_800, 61_300, 21_700,
];

export const longName =
  'Gebrüder Schwarzenbach-Hohenlohe Landmaschinenersatzteilegroßhandelsgesellschaft mbH & Co. KG';

export const unhappyCustomer: Finding = {
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
  rows: { label: 'See the tickets', to: '/tickets?customer=C1' },
};
