/** Some observations with about the same probability: what was predicted, and what happened. */
export interface CalibrationBin {
  /** Mean of the predicted probabilities. */
  predicted: number;
  /** Share in which it happened. */
  observed: number;
  count: number;
}

/** Predictions from the lowest to the highest in bins of equal size; equal predictions stay together. */
export function calibrationBins(
  probabilities: Float64Array,
  outcomes: Uint8Array,
  bins = 10,
): CalibrationBin[] {
  const order = Uint32Array.from(probabilities.keys()).sort((x, y) => probabilities[x]! - probabilities[y]!);
  const found: CalibrationBin[] = [];
  let from = 0;
  for (let bin = 1; bin <= bins; bin++) {
    let to = Math.round((order.length * bin) / bins);
    while (to > from && to < order.length && probabilities[order[to]!] === probabilities[order[to - 1]!])
      to++;
    if (to <= from) continue;
    const members = order.subarray(from, to);
    const mean = (values: ArrayLike<number>) =>
      members.reduce((sum, at) => sum + values[at]!, 0) / members.length;
    found.push({ predicted: mean(probabilities), observed: mean(outcomes), count: members.length });
    from = to;
  }
  return found;
}
