import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fromNumber, multiply, parseDecimal, toNumber } from './decimal.js';

describe('decimals', () => {
  test.each([
    ['12', 120_000],
    ['-3.5', -35_000],
    ['.001', 10],
    ['0.0001', 1],
    ['+2.', 20_000],
    ['1e-3', 10],
    ['2.5E2', 2_500_000],
    ['0.30000000000000004', 3_000],
    ['899999999999.9999', 8_999_999_999_999_999],
    ['-0', 0],
  ])('%s is read', (text, expected) => {
    expect(parseDecimal(text)).toBe(expected);
  });

  test.each([
    '',
    '.',
    '-',
    'abc',
    '1,5',
    '1.23456',
    '0x10',
    '1e',
    'NaN',
    'Infinity',
    '900000000000',
    '1 000',
    '--1',
  ])('%j is refused', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  test('every number with four decimals comes back as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: -8_999_999_999_999_999, max: 8_999_999_999_999_999 }), (scaled) => {
        const text = `${scaled < 0 ? '-' : ''}${Math.floor(Math.abs(scaled) / 10_000)}.${String(Math.abs(scaled) % 10_000).padStart(4, '0')}`;
        expect(parseDecimal(text)).toBe(scaled);
        expect(toNumber(scaled)).toBe(Number(text));
      }),
    );
  });

  test('products are exact, halves away from zero', () => {
    expect(multiply(30_000, 12_345)).toBe(37_035);
    expect(multiply(5_000, 1)).toBe(1);
    expect(multiply(-5_000, 1)).toBe(-1);
    // 80,995 units at 1.0400, beyond what a float product holds without care
    expect(multiply(809_950_000, 10_400)).toBe(842_348_000);
    expect(multiply(9_000_000_000_001, 9_999)).toBe(8_999_100_000_001);
  });

  test('a float is taken when it stands for four decimals', () => {
    expect(fromNumber(0.1 + 0.2)).toBe(3_000);
    expect(fromNumber(1 / 3)).toBeUndefined();
  });
});
