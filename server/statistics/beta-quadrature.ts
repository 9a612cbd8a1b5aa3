import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** Points and weights with which a mean over a distribution becomes a weighted sum. */
export interface Quadrature {
  points: Float64Array;
  weights: Float64Array;
}

/**
 * Gauss points of the Beta(a, b) distribution: Σ weight·f(point) is E[f(P)], exact for polynomials up to degree 2·size − 1.
 * Golub & Welsch (1969); the recurrence of the Jacobi polynomials on 0 … 1 is written in positive terms,
 * so that it keeps its digits for a → 0 and b → ∞. a, b > 0.
 */
export function betaQuadrature(a: number, b: number, size: number): Quadrature {
  const s = a + b;
  const odd = (n: number) => (n === 0 ? a / s : ((a + n) * (s + n - 1)) / ((s + 2 * n - 1) * (s + 2 * n)));
  const even = (n: number) => (n * (b + n - 1)) / ((s + 2 * n - 2) * (s + 2 * n - 1));
  const jacobi = Matrix.zeros(size, size);
  for (let n = 0; n < size; n++) {
    jacobi.set(n, n, odd(n) + (n === 0 ? 0 : even(n)));
    if (n > 0) {
      const beside = Math.sqrt(odd(n - 1) * even(n));
      jacobi.set(n - 1, n, beside);
      jacobi.set(n, n - 1, beside);
    }
  }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(jacobi, {
    assumeSymmetric: true,
  });
  return {
    points: Float64Array.from(realEigenvalues, (point) => Math.min(1, Math.max(0, point))),
    weights: Float64Array.from({ length: size }, (_, i) => eigenvectorMatrix.get(0, i) ** 2),
  };
}
