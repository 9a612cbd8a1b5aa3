import { describe, expect, test } from '@jest/globals';
import { Random } from '../../seed/random.js';
import { seasonalIndices } from './seasonal-index.js';

const MONTHS = 35;
const exposures = new Array<number>(MONTHS).fill(1);
const series = (level: number, season: (monthOfYear: number) => number, random = new Random(3)) =>
  Array.from({ length: MONTHS }, (_, month) => random.poisson(level * 1.01 ** month * season(month % 12)));

describe('the seasonal index', () => {
  test('finds what returns every year, through growth, for the whole and for a part of its own', () => {
    const december = (month: number) => (month === 11 ? 2 : 1);
    const parts = [series(3_000, december), series(3_000, () => 1)];
    const { whole, parts: indices } = seasonalIndices(parts, exposures, 0);
    expect(whole[11]! / whole[10]!).toBeCloseTo(1.5, 1);
    expect(indices[0]![11]! / indices[0]![10]!).toBeCloseTo(2, 0);
    expect(indices[1]![11]! / indices[1]![10]!).toBeCloseTo(1, 0);
    expect(whole.reduce((product, factor) => product * factor, 1)).toBeCloseTo(1, 10);
  });

  test('finds next to none in noise', () => {
    const { whole } = seasonalIndices([series(100, () => 1)], exposures, 0);
    for (const factor of whole) expect(Math.abs(factor - 1)).toBeLessThan(0.1);
  });

  test('reckons in trade to be expected: long months have no season', () => {
    const days = exposures.map((_, month) => (month % 2 === 0 ? 31 : 28));
    const { whole } = seasonalIndices([days.map((count) => count * 10)], days, 0);
    for (const factor of whole) expect(factor).toBeCloseTo(1, 2);
  });
});
