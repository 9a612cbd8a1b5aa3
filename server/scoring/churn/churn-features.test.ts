import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { knownUntil } from '../../testing/histories.js';
import type { CustomerHistory } from '../customer-history.js';
import { pastAt } from '../customer-past.js';
import { CHURN_FEATURES } from './churn-features.js';

const OUTLOOK = { days: 90, bgNbd: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } };

const anyTicket = fc.record({
  day: fc.integer({ min: 0, max: 400 }),
  sentiment: fc.option(fc.integer({ min: -10_000, max: 10_000 })),
  handled: fc.option(fc.integer({ min: 0, max: 60 })),
});

const anyHistory: fc.Arbitrary<CustomerHistory> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 20 }),
    fc.array(anyTicket, { maxLength: 8 }),
  )
  .map(([days, tickets]) => ({
    key: 1,
    days: days.sort((x, y) => x - y),
    gross: days.map((day) => 10_000 * (day + 1)),
    tickets: tickets.map(({ day, sentiment, handled }) => ({
      day,
      sentiment,
      resolvedDay: handled === null ? null : day + handled,
    })),
  }));

const valuesAt = (history: CustomerHistory, cut: number) =>
  CHURN_FEATURES.map((feature) =>
    'valueAt' in feature ? feature.valueAt(pastAt(history, cut), OUTLOOK) : undefined,
  );

describe('the features of churn', () => {
  test('use nothing that became known later', () => {
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: 0, max: 400 }), (history, cut) => {
        fc.pre(history.days[0]! <= cut);
        const [known] = knownUntil([history], cut);
        expect(valuesAt(history, cut)).toEqual(valuesAt(known!, cut));
      }),
    );
  });

  test('are what a person would count', () => {
    const history: CustomerHistory = {
      key: 1,
      days: [100, 130, 190, 250],
      gross: [200_000, 400_000, 600_000, 9_990_000],
      tickets: [
        { day: 120, sentiment: -8_000, resolvedDay: 260 },
        { day: 180, sentiment: -4_000, resolvedDay: 181 },
        { day: 240, sentiment: 10_000, resolvedDay: null },
      ],
    };
    const values = Object.fromEntries(
      CHURN_FEATURES.map(({ name }, i) => [name, valuesAt(history, 200)[i]] as const),
    );
    expect(values).toEqual({
      rhythm: expect.closeTo(0.458899, 6),
      recency: 10,
      frequency: 3,
      spend: 40,
      tenure: 100,
      // two negative tickets and two neutral ones added: −1.2 / 4
      sentiment: -0.3,
      openTickets: 1,
    });
  });
});
