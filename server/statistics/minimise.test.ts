import { describe, expect, test } from '@jest/globals';
import { bestMinimum, minimise, type Objective } from './minimise.js';

const FREE = [
  [-10, -10],
  [10, 10],
] as const;

/** Rosenbrock's curved valley: least at (1, 1). */
const valley: Objective = ([x, y], gradient) => {
  const [across, along] = [y! - x! * x!, 1 - x!];
  gradient[0] = -400 * x! * across - 2 * along;
  gradient[1] = 200 * across;
  return 100 * across * across + along * along + 1;
};

describe('the least value', () => {
  test('at the end of a curved valley', () => {
    const { point, value, converged } = minimise(valley, [-1.2, 1], ...FREE);
    expect(point[0]).toBeCloseTo(1, 5);
    expect(point[1]).toBeCloseTo(1, 5);
    expect(value).toBeCloseTo(1, 10);
    expect(converged).toBe(true);
  });

  test('on a bound, which it says', () => {
    const { point, converged } = minimise(valley, [-1.2, 1], [-10, -10], [0.5, 10]);
    expect(point[0]).toBe(0.5);
    expect(point[1]).toBeCloseTo(0.25, 5);
    expect(converged).toBe(false);
  });

  test('of several dales, the deepest that a start leads to; a rough function finds the way', () => {
    const dales: Objective = ([x], gradient) => {
      gradient[0] = 4 * x! ** 3 - 8 * x! + 0.5;
      return x! ** 4 - 4 * x! * x! + 0.5 * x!;
    };
    const [low, high] = [[-5], [5]];
    expect(minimise(dales, [2], low, high).point[0]).toBeGreaterThan(1);
    const best = bestMinimum(dales, [[2], [-2]], low, high);
    expect(best.point[0]).toBeLessThan(-1);
    const shifted: Objective = ([x], gradient) => dales([x! + 0.1], gradient);
    const refined = bestMinimum(dales, [[2], [-2]], low, high, shifted);
    expect(refined.point[0]).toBeCloseTo(best.point[0]!, 5);
  });
});
