import { expectedPurchases } from '../../../statistics/bg-nbd.js';
import { purchasesOf } from '../../customer-past.js';
import type { HealthRule } from '../health-rule.js';

export const outlook: HealthRule = {
  name: 'outlook',
  label: 'Expected purchases',
  unit: 'orders',
  description: 'Purchases expected in the days ahead. Neutral: as many as of the average customer.',
  read(past, { buying, days }) {
    if (past.bought === 0 || !buying) return undefined;
    const expected = expectedPurchases(buying.bgNbd, purchasesOf(past), days / 7);
    const sum = expected + buying.expected;
    return { value: expected, level: sum === 0 ? 0 : (expected - buying.expected) / sum };
  },
};
