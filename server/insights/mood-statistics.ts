/**
 * P(K ≥ k) for K ~ Binomial(n, p): the exact chance of at least `k` of `n` when each has the chance `p`.
 * Summed from the top with logarithms of the terms; n up to some thousands, 0 ≤ p ≤ 1.
 */
export function binomialTail(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  let logTerm = n * Math.log(p);
  let total = 0;
  for (let seen = n; seen >= k; seen--) {
    total += Math.exp(logTerm);
    // from the term of `seen` to that of `seen − 1`
    logTerm += Math.log(seen / (n - seen + 1)) + Math.log((1 - p) / p);
  }
  return Math.min(1, total);
}
