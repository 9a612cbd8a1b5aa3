import { describe, expect, test } from '@jest/globals';
import type { Counted } from './beta-binomial.js';
import { fitBetaBinomial, fitUsual } from './fit-beta-binomial.js';

/** Pairings of homologous chromosomes, of three each (Skellam 1948, table 2). */
const CHROMOSOMES = [32, 103, 122, 80].map((count, k) => ({ n: 3, k, count }));

/** How many of 1,000 customers with 2 to 14 tickets each have k negative ones, exactly as Beta(4, 22) expects it. */
function expectedCounts(): Counted[] {
  const counts: Counted[] = [];
  for (let n = 2; n <= 14; n++) {
    let chance = 1;
    for (let i = 0; i < n; i++) chance *= (22 + i) / (26 + i);
    for (let k = 0; k <= n; k++) {
      counts.push({ n, k, count: 1000 * chance });
      chance *= ((n - k) / (k + 1)) * ((4 + k) / (22 + n - k - 1));
    }
  }
  return counts;
}

describe('the fit of maximum likelihood', () => {
  test('gives what scipy finds for a classic table', () => {
    const { mean, correlation } = fitBetaBinomial(CHROMOSOMES)!;
    // α 6.11975, β 4.41860 (scipy)
    expect(mean).toBeCloseTo(0.5807124, 6);
    expect(correlation).toBeCloseTo(0.0866675, 6);
  });

  test('gives what scipy finds for subjects with different numbers of tries', () => {
    const rows = [
      [2, 0, 30],
      [2, 1, 10],
      [2, 2, 4],
      [5, 0, 12],
      [5, 1, 6],
      [5, 2, 3],
      [5, 4, 1],
      [9, 0, 5],
      [9, 3, 2],
      [9, 8, 1],
    ] as const;
    const { mean, correlation } = fitBetaBinomial(rows.map(([n, k, count]) => ({ n, k, count })))!;
    expect(mean).toBeCloseTo(0.1823343, 6);
    expect(correlation).toBeCloseTo(0.3149919, 6);
  });

  test('is a plain binomial where subjects differ less than chance would have it', () => {
    expect(fitBetaBinomial([{ n: 10, k: 2, count: 50 }])).toEqual({
      mean: expect.closeTo(0.2, 6),
      correlation: 0,
    });
  });

  test('answers all, none and nothing', () => {
    expect(fitBetaBinomial([{ n: 4, k: 0, count: 9 }])).toEqual({ mean: 0, correlation: 0 });
    expect(fitBetaBinomial([{ n: 4, k: 4, count: 9 }])).toEqual({ mean: 1, correlation: 0 });
    expect(fitBetaBinomial([])).toBeUndefined();
    expect(fitUsual([])).toBeUndefined();
    expect(fitUsual([{ n: 1, k: 1, count: 3 }])).toEqual({ mean: 1, correlation: 0 });
  });

  test('holds for subjects with very many tries', () => {
    const { mean, correlation } = fitBetaBinomial([
      { n: 20_000, k: 1_000, count: 5 },
      { n: 30_000, k: 6_000, count: 5 },
    ])!;
    expect(mean).toBeCloseTo(0.125, 2);
    expect(correlation).toBeGreaterThan(0.02);
  });
});

describe('the fit of the usual subjects', () => {
  test('is that of all where all are of one kind', () => {
    for (const fit of [fitBetaBinomial, fitUsual]) {
      const { mean, correlation } = fit(expectedCounts())!;
      expect(mean).toBeCloseTo(4 / 26, 4);
      expect(correlation).toBeCloseTo(1 / 27, 4);
    }
  });

  test('is not drawn towards those of another kind, as that of all is', () => {
    const others = { n: 13, k: 11, count: 400 };
    const [all, usual] = [fitBetaBinomial, fitUsual].map((fit) => fit([...expectedCounts(), others])!);
    expect(all!.correlation).toBeGreaterThan(0.06);
    expect(usual!.mean).toBeCloseTo(4 / 26, 2);
    expect(usual!.correlation).toBeCloseTo(1 / 27, 2);
  });
});
