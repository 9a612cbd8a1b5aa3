import { describe, expect, test } from '@jest/globals';
import { chanceOfTurn, latestAgainstEarlier } from './mood-turn.js';

const NEGATIVE_AT = -2_500;
const tickets = (scores: readonly (number | null)[]) =>
  scores.map((sentiment, day) => ({ day, sentiment, resolvedDay: null }));

/** Customers of whom 2 in 13 tickets are negative, from Beta(4, 22). */
const ALL = { mean: 4 / 26, correlation: 1 / 27 };

describe("a customer's latest tickets against its earlier ones", () => {
  test('are the last five with a score and all before them', () => {
    const scores = [5_000, -3_000, null, 1_000, 2_000, 0, -5_000, -2_500, -2_400, null, -9_000, 3_000];
    expect(latestAgainstEarlier(tickets(scores), NEGATIVE_AT, 5)).toEqual({
      firstDay: 6,
      latest: { n: 5, k: 3, mean: -3_180 },
      earlier: { n: 5, k: 1, mean: 1_000 },
    });
  });

  test('need as many earlier ones as are asked for', () => {
    expect(latestAgainstEarlier(tickets(Array<number>(9).fill(-5_000)), NEGATIVE_AT, 5)).toBeUndefined();
    expect(latestAgainstEarlier(tickets(Array<number>(9).fill(-5_000)), NEGATIVE_AT, 4)).toBeDefined();
    expect(latestAgainstEarlier([], NEGATIVE_AT, 5)).toBeUndefined();
  });

  test('show a turn when they are worse than the customer was', () => {
    const turn = latestAgainstEarlier(
      tickets([...Array<number>(12).fill(6_000), ...Array<number>(5).fill(-6_000)]),
      NEGATIVE_AT,
      5,
    )!;
    const { expected, p } = chanceOfTurn(turn, ALL);
    expect(expected).toBeCloseTo(4 / 38, 12);
    // scipy.stats.betabinom.pmf(5, 5, 4, 34)
    expect(p).toBeCloseTo(6.583061782e-5, 12);
  });

  test('show none when the customer was always so, though no two scores differ', () => {
    const turn = latestAgainstEarlier(tickets(Array<number>(40).fill(-6_000)), NEGATIVE_AT, 5)!;
    expect(chanceOfTurn(turn, ALL).p).toBeGreaterThan(0.05);
  });

  test('show none when they are better than the customer was', () => {
    const turn = latestAgainstEarlier(
      tickets([...Array<number>(12).fill(-6_000), ...Array<number>(5).fill(6_000)]),
      NEGATIVE_AT,
      5,
    )!;
    expect(chanceOfTurn(turn, ALL).p).toBe(1);
  });
});
