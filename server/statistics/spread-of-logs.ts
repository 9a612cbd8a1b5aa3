import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { Objective } from './minimise.js';

const STEP = 1e-4;

/**
 * Standard errors of parameters at the least of a negative log-likelihood: the roots of the diagonal of the inverse of its
 * second derivatives there, these by central differences of the gradient. Of the coordinates given: logarithms of parameters.
 * @returns undefined where the likelihood is flat or bends the wrong way in some direction, so that no error can be told.
 */
export function spreadOfLogs(objective: Objective, point: readonly number[]): number[] | undefined {
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
  const symmetric = curvature.add(curvature.transpose()).mul(0.5);
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(symmetric, {
    assumeSymmetric: true,
  });
  if (!realEigenvalues.every((bend) => bend > 0)) return undefined;
  return point.map((_, i) =>
    Math.sqrt(realEigenvalues.reduce((sum, bend, j) => sum + eigenvectorMatrix.get(i, j) ** 2 / bend, 0)),
  );
}
