import { describe, expect, test } from '@jest/globals';
import { Random } from '../../seed/random.js';
import { testChanges, weighChange, type MonthSeries } from './month-change.js';

const MONTHS = 25;

/** A series of orders of uneven size by chance alone; the last month as many times as said. */
function series(random: Random, perMonth: number, factor = 1): MonthSeries {
  const orders = Array.from({ length: MONTHS }, (_, month) =>
    random.poisson(perMonth * (month === MONTHS - 1 ? factor : 1)),
  );
  let squares = 0;
  let total = 0;
  const units = orders.map((count) => {
    const sizes = Array.from({ length: count }, () => Math.ceil(random.lognormal(5, 0.8)));
    for (const size of sizes) [squares, total] = [squares + size ** 2, total + size];
    return sizes.reduce((sum, size) => sum + size, 0);
  });
  return { units, orders, exposures: new Array<number>(MONTHS).fill(1), orderSize: squares / total };
}

const pValues = (all: MonthSeries[]) => testChanges(all.map((one) => weighChange(one)!));

describe('the change of the last month', () => {
  test('is rarely beyond noise where nothing changed', () => {
    const random = new Random(11);
    const p = pValues(Array.from({ length: 800 }, () => series(random, 12)));
    const share = (level: number) => p.filter((value) => value < level).length / p.length;
    expect(share(0.05)).toBeLessThan(0.07);
    expect(share(0.05)).toBeGreaterThan(0.02);
    expect(share(0.001)).toBeLessThan(0.004);
  });

  test('is found where sales doubled or halved', () => {
    const random = new Random(12);
    const usual = Array.from({ length: 200 }, () => series(random, 60));
    const changed = Array.from({ length: 40 }, (_, index) => series(random, 60, index % 2 ? 2 : 0.5));
    const found = pValues([...usual, ...changed])
      .slice(200)
      .filter((p) => p < 0.01);
    expect(found.length).toBeGreaterThan(32);
  });

  test('of something new is none', () => {
    const fresh = { units: [0, 0, 9], orders: [0, 0, 3], exposures: [1, 1, 1], orderSize: 3 };
    expect(weighChange(fresh)).toBeUndefined();
  });
});
