import { Matrix } from 'ml-matrix';
import type { Objective } from './minimise.js';

const STEP = 1e-4;

/** Second derivatives of a function at a point, by central differences of its gradient; symmetric. */
export function curvatureAt(objective: Objective, point: readonly number[]): Matrix {
  const slopeAt = (i: number, by: number) => {
    const gradient = new Array<number>(point.length).fill(0);
    objective(
      point.map((at, j) => (i === j ? at + by : at)),
      gradient,
    );
    return gradient;
  };
  const rows = point.map((_, i) => {
    const [after, before] = [slopeAt(i, STEP), slopeAt(i, -STEP)];
    return after.map((slope, j) => (slope - before[j]!) / (2 * STEP));
  });
  const curvature = new Matrix(rows);
  return curvature.clone().add(curvature.transpose()).mul(0.5);
}
