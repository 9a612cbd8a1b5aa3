/**
 * Area under the ROC curve: the chance that of two observations, one of each outcome, the one with the outcome has the
 * greater score; ties count half (Mann & Whitney 1947; Hanley & McNeil 1982). 0.5 is chance, 1 a perfect order.
 * @returns undefined when one of the outcomes does not occur.
 */
export function areaUnderCurve(scores: Float64Array, outcomes: Uint8Array): number | undefined {
  const order = Uint32Array.from(scores.keys()).sort((x, y) => scores[x]! - scores[y]!);
  let [ranks, positives] = [0, 0];
  for (let from = 0; from < order.length;) {
    let to = from;
    let tied = 0;
    while (to < order.length && scores[order[to]!] === scores[order[from]!]) tied += outcomes[order[to++]!]!;
    ranks += tied * ((from + 1 + to) / 2);
    positives += tied;
    from = to;
  }
  const negatives = order.length - positives;
  if (positives === 0 || negatives === 0) return undefined;
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** Mean squared difference of probability and outcome (Brier 1950): 0 is perfect, and what is likelier wrong costs more. */
export function brierScore(probabilities: Float64Array, outcomes: Uint8Array): number {
  return probabilities.reduce((sum, p, i) => sum + (p - outcomes[i]!) ** 2, 0) / probabilities.length;
}
