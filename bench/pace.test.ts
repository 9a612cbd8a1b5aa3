import { expect, test } from '@jest/globals';
import { Pace } from './pace.js';

test('a work noted in uneven steps has a rate for each of its tenths', () => {
  const pace = new Pace();
  pace.note(250, 0.25);
  pace.note(1_000, 1);
  const rates = pace.ofTenths();
  expect(rates).toHaveLength(10);
  for (const rate of rates) expect(rate).toBeGreaterThan(0);
  // between two notes it is even
  expect(rates[4]! / rates[9]!).toBeCloseTo(1, 3);
});
