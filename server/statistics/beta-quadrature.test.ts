import { expect, test } from '@jest/globals';
import { betaQuadrature } from './beta-quadrature.js';

const mean = (a: number, b: number, of: (p: number) => number) => {
  const { points, weights } = betaQuadrature(a, b, 20);
  return points.reduce((sum, point, i) => sum + weights[i]! * of(point), 0);
};

test.each([
  [2, 3],
  [0.793, 4.426],
  [1e-9, 1e-3],
  [1e-6, 1e6],
  [40, 0.2],
])('means over Beta(%d, %d) are exact for powers', (a, b) => {
  const s = a + b;
  expect(mean(a, b, () => 1)).toBeCloseTo(1, 12);
  expect(mean(a, b, (p) => p) / (a / s)).toBeCloseTo(1, 8);
  expect(mean(a, b, (p) => p ** 3) / ((a * (a + 1) * (a + 2)) / (s * (s + 1) * (s + 2)))).toBeCloseTo(1, 8);
});
