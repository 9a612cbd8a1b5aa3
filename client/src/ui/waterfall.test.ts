import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { waterfall } from './waterfall.js';

describe('the way from a base to a score', () => {
  test('each step begins where the one before ended', () => {
    const steps = waterfall(
      50,
      [
        { label: 'Rhythm', value: 12.25 },
        { label: 'Tickets', value: -4 },
      ],
      58.25,
    );
    expect(steps.map(({ from, to }) => [from, to])).toEqual([
      [50, 62.3],
      [62.3, 58.3],
    ]);
  });

  test('what is shown adds up, and no contribution is off by more than a tenth', () => {
    const contributions = fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), contributions, (base, values) => {
        const score = values.reduce((sum, value) => sum + value, base);
        const steps = waterfall(
          base,
          values.map((value, index) => ({ label: String(index), value })),
          score,
        );
        const shown = steps.reduce((sum, { value }) => sum + (value ?? 0), Math.round(base * 10) / 10);
        expect(shown).toBeCloseTo(Math.round(score * 10) / 10, 6);
        steps.forEach(({ value }, index) => expect(Math.abs(value! - values[index]!)).toBeLessThan(0.1001));
      }),
      { numRuns: 300 },
    );
  });

  test('what the contributions leave unexplained is a step of its own', () => {
    expect(waterfall(50, [{ label: 'Spend', value: 5 }], 60)).toMatchObject([
      { label: 'Spend', value: 5 },
      { label: 'Everything else', value: 5, from: 55, to: 60 },
    ]);
  });

  test('where nothing is known the sum stays, and that is not a zero', () => {
    expect(waterfall(50, [{ label: 'Tickets', value: null }], 50)).toEqual([
      { label: 'Tickets', value: null, from: 50, to: 50 },
    ]);
  });
});
