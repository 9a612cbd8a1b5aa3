/**
 * The q-value of every test: the lowest false discovery rate at which it still counts as a discovery.
 * `q(i) = min over j ≥ i of p(j)·m/j`, over the p-values in ascending order (Benjamini & Hochberg 1995, as
 * `p.adjust(method = "BH")` in R).
 * @param pValues 0 … 1, one a test, in any order.
 * @param tests how many tests were made, m; more than given when those left out all have p-values no lower than these.
 * @returns the q-values in the order given, 0 … 1.
 */
export function benjaminiHochberg(pValues: ArrayLike<number>, tests = pValues.length): number[] {
  const descending = Array.from(pValues, (_, index) => index).sort((a, b) => pValues[b]! - pValues[a]!);
  const qValues = new Array<number>(pValues.length);
  let lowest = 1;
  descending.forEach((index, place) => {
    const rank = pValues.length - place;
    lowest = Math.min(lowest, pValues[index]! * (tests / rank));
    qValues[index] = lowest;
  });
  return qValues;
}
