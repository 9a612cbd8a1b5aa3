import { EigenvalueDecomposition } from 'ml-matrix';
import { curvatureAt } from './curvature.js';
import type { Objective } from './minimise.js';

/**
 * Standard errors of parameters at the least of a negative log-likelihood: the roots of the diagonal of the inverse of its
 * second derivatives there. Of the coordinates given: logarithms of parameters.
 * @returns undefined where the likelihood is flat or bends the wrong way in some direction, so that no error can be told.
 */
export function spreadOfLogs(objective: Objective, point: readonly number[]): number[] | undefined {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(curvatureAt(objective, point), {
    assumeSymmetric: true,
  });
  if (!realEigenvalues.every((bend) => bend > 0)) return undefined;
  return point.map((_, i) =>
    Math.sqrt(realEigenvalues.reduce((sum, bend, j) => sum + eigenvectorMatrix.get(i, j) ** 2 / bend, 0)),
  );
}
