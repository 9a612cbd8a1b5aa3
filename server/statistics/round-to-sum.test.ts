import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { roundToSum } from './round-to-sum.js';

describe('rounding parts of a sum', () => {
  test('moves those that lost most by rounding', () => {
    expect(roundToSum([16.67, 16.67, 16.66], 50)).toEqual([17, 17, 16]);
    expect(roundToSum([-2.4, 4.3, -0.4], 2)).toEqual([-2, 4, 0]);
    expect(roundToSum([1.4, 1.4, 1.4], 4)).toEqual([2, 1, 1]);
    expect(roundToSum([1, 2], 2)).toEqual([0, 2]);
    expect(roundToSum([], 0)).toEqual([]);
  });

  test('always adds up, and moves nothing by more than one and a half', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(values, fc.constantFrom(-1, 0, 1), (parts, apart) => {
        const total = Math.round(parts.reduce((sum, part) => sum + part, 0)) + apart;
        const rounded = roundToSum(parts, total);
        fc.pre(Math.abs(total - parts.reduce((sum, part) => sum + part, 0)) <= parts.length / 2);
        expect(rounded.reduce((sum, part) => sum + part, 0)).toBe(total);
        rounded.forEach((part, i) => expect(Math.abs(part - parts[i]!)).toBeLessThanOrEqual(1.5));
      }),
    );
  });
});
