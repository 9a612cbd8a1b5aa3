import { expect, test } from '@jest/globals';
import { findUnusualShares } from './unusual-shares.js';

/** 100 subjects with 8 tries each, of which 0 to 3 succeed. */
const USUAL = [40, 37, 17, 6].map((count, k) => ({ n: 8, k, count }));

test('those far beyond the usual shares stand out, and the usual ones do not', () => {
  const { verdicts, tested, subjects, usual } = findUnusualShares([...USUAL, { n: 9, k: 8, count: 2 }], 5);
  expect([tested, subjects]).toEqual([102, 102]);
  expect(usual!.mean).toBeCloseTo(0.115, 1);
  expect(verdicts.get('9/8')!.q).toBeLessThan(0.005);
  for (const { k } of USUAL) expect(verdicts.get(`8/${k}`)!.q).toBeGreaterThan(0.2);
});

test('many of a kind do not hide each other, though they are a quarter of those tested', () => {
  const others = { n: 13, k: 10, count: 33 };
  const { verdicts, usual } = findUnusualShares([...USUAL, others], 5);
  expect(usual!.mean).toBeLessThan(0.2);
  expect(verdicts.get('13/10')!.q).toBeLessThan(0.01);
});

test('those with too few tries are not tested', () => {
  const { verdicts, tested, subjects } = findUnusualShares([...USUAL, { n: 4, k: 4, count: 1 }], 5);
  expect([tested, subjects]).toEqual([100, 101]);
  expect(verdicts.has('4/4')).toBe(false);
});

test('too few subjects tell nothing', () => {
  const few = [
    { n: 8, k: 1, count: 9 },
    { n: 1, k: 1, count: 50 },
  ];
  expect(findUnusualShares(few, 5)).toEqual({
    subjects: 9,
    tested: 9,
    usual: undefined,
    verdicts: new Map(),
  });
});

test('nobody stands out where all tries succeed, or none', () => {
  for (const k of [0, 8]) {
    const { verdicts } = findUnusualShares([{ n: 8, k, count: 50 }], 5);
    expect([...verdicts.values()]).toEqual([{ n: 8, k, p: 1, q: 1 }]);
  }
});
