import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_INSIGHT_SETTINGS, type HealthWeights } from '../../kit/insight-settings.js';
import type { CustomerHistory, TicketHistory } from '../customer-history.js';
import { pastAt } from '../customer-past.js';
import { healthScorer, scoreOf } from './health-score.js';

const MOMENT = {
  days: 90,
  buying: { bgNbd: { r: 0.5, alpha: 6, a: 0.8, b: 3 }, expected: 1.5 },
};
const NOBODY = { days: 90, buying: undefined };
const WEIGHTS = DEFAULT_INSIGHT_SETTINGS.healthWeights;

const customer = (
  days: number[],
  gross: number[] = days.map(() => 1_000_000),
  tickets: TicketHistory[] = [],
) => ({
  key: 1,
  days,
  gross,
  tickets,
});
const every = (step: number, to: number) =>
  Array.from({ length: Math.floor(to / step) }, (_, i) => (i + 1) * step);
const health = (history: CustomerHistory, cut: number, weights: HealthWeights = WEIGHTS, moment = MOMENT) =>
  healthScorer(weights)(pastAt(history, cut), moment);
const score = (...given: Parameters<typeof health>) => scoreOf(health(...given).contributions!) / 10;
const answered = (day: number, sentiment: number): TicketHistory => ({ day, sentiment, resolvedDay: day });

describe('health', () => {
  test('sinks with silence, and more for who used to buy often', () => {
    const often = customer(every(7, 350));
    const seldom = customer(every(70, 350));
    expect(score(often, 351)).toBeGreaterThan(60);
    expect(score(often, 400)).toBeLessThan(score(often, 351));
    expect(score(often, 440)).toBeLessThan(score(seldom, 440));
  });

  test('sinks with spend, with the mood of the tickets, and with open ones', () => {
    const days = every(30, 390);
    const steady = customer(days);
    const spending = (last: number) => days.map((day) => (day > 300 ? last : 1_000_000));
    expect(score(customer(days, spending(200_000)), 400)).toBeLessThan(score(steady, 400));
    expect(score(customer(days, spending(5_000_000)), 400)).toBeGreaterThan(score(steady, 400));
    const mood = (sentiment: number) =>
      customer(days, undefined, [answered(380, sentiment), answered(385, sentiment)]);
    expect(score(mood(-8_000), 400)).toBeLessThan(score(mood(8_000), 400));
    const waiting = customer(days, undefined, [
      { day: 380, sentiment: 0, resolvedDay: null },
      { day: 381, sentiment: 0, resolvedDay: null },
    ]);
    expect(score(waiting, 400)).toBeLessThan(score(mood(0), 400));
  });

  test('is neutral at 50: an unchanged spend, a mood of 0, one open ticket', () => {
    const days = every(30, 360);
    const past = pastAt(customer(days, undefined, [{ day: 350, sentiment: 0, resolvedDay: null }]), 360);
    const { contributions } = healthScorer(WEIGHTS)(past, MOMENT);
    const [, spend, mood, tickets] = contributions!;
    expect([spend, mood, tickets]).toEqual([0, 0, 0]);
  });

  test('leaves out what has no data, and weighs the rest the more', () => {
    const bought = customer(every(30, 390));
    const all = health(customer(bought.days, bought.gross, [answered(390, 0)]), 400);
    const some = health(bought, 400);
    expect(some.contributions!.slice(2, 4)).toEqual([null, null]);
    // 100 / 70 of what it weighs where mood and tickets are known too
    expect(some.contributions![0]! / all.contributions![0]!).toBeCloseTo(100 / 70, 1);
  });

  test('is not told from tickets alone, nor of whom nothing is known', () => {
    const writer = customer([], [], [answered(10, -9_000)]);
    expect(health(writer, 20).contributions).toBeNull();
    expect(health(writer, 20).values).toEqual([null, null, -0.9, 0, null]);
    expect(health(customer([100]), 50).contributions).toBeNull();
    expect(health(customer(every(30, 390)), 400, WEIGHTS, { ...NOBODY } as never).contributions).toBeNull();
  });

  test('follows the weights of the configuration, whatever they sum to', () => {
    const history = customer(every(30, 390), undefined, [answered(390, -9_000)]);
    const onlyMood = { rhythm: 0, spend: 0, sentiment: 3, tickets: 0, outlook: 0 };
    expect(health(history, 400, onlyMood).contributions).toEqual([0, 0, -150, 0, 0]);
    const times = (factor: number) =>
      Object.fromEntries(
        Object.entries(WEIGHTS).map(([part, weight]) => [part, weight * factor]),
      ) as HealthWeights;
    expect(health(history, 400, times(7))).toEqual(health(history, 400));
  });

  test('always adds up to a score from 0 to 100', () => {
    const anyHistory = fc
      .tuple(
        fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { maxLength: 30 }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: -10_000, max: 10_000 }))),
      )
      .map(([days, tickets]) =>
        customer(
          days.sort((x, y) => x - y),
          days.map((day) => ((day * 7_919) % 5_000_000) - 500_000),
          tickets.map(([day, sentiment]) => ({
            day,
            sentiment,
            resolvedDay: day % 3 === 0 ? null : day + 5,
          })),
        ),
      );
    const anyWeight = fc.integer({ min: 1, max: 50 });
    const anyWeights = fc.record({
      rhythm: anyWeight,
      spend: anyWeight,
      sentiment: anyWeight,
      tickets: anyWeight,
      outlook: anyWeight,
    });
    fc.assert(
      fc.property(anyHistory, anyWeights, (history, weights) => {
        const { contributions, values } = health(history, 500, weights);
        fc.pre(contributions !== null);
        const sum = scoreOf(contributions);
        expect(sum).toBeGreaterThanOrEqual(0);
        expect(sum).toBeLessThanOrEqual(1_000);
        contributions.forEach((part, i) => {
          expect(part === null).toBe(values[i] === null);
          expect(part === null || Number.isInteger(part)).toBe(true);
        });
      }),
    );
  });
});
