import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { benjaminiHochberg } from './benjamini-hochberg.js';

const anyPValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 50 });

describe('Benjamini–Hochberg', () => {
  test('gives what scipy.stats.false_discovery_control and R p.adjust give', () => {
    const q = benjaminiHochberg([0.01, 0.04, 0.03, 0.005, 0.5, 0.2, 0.04, 0.9]);
    const reference = [0.04, 0.064, 0.064, 0.04, 0.571428571428571, 0.266666666666667, 0.064, 0.9];
    q.forEach((value, index) => expect(value).toBeCloseTo(reference[index]!, 12));
  });

  test('answers no test with no q-value, and one test with its p-value', () => {
    expect(benjaminiHochberg([])).toEqual([]);
    expect(benjaminiHochberg([0.3])).toEqual([0.3]);
  });

  test('counts tests that are left out because nothing speaks for them', () => {
    expect(benjaminiHochberg([0.001, 0.02], 100)).toEqual([0.1, 1]);
  });

  test('never lies below the p-value nor above 1, and keeps the order of the p-values', () => {
    fc.assert(
      fc.property(anyPValues, (p) => {
        const q = benjaminiHochberg(p);
        p.forEach((value, index) => {
          expect(q[index]).toBeGreaterThanOrEqual(value);
          expect(q[index]).toBeLessThanOrEqual(1);
          p.forEach((other, place) => {
            if (value < other) expect(q[index]).toBeLessThanOrEqual(q[place]!);
          });
        });
      }),
    );
  });
});
