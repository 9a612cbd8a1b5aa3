/** Mean of the differences of two measurements of the same things, and its standard error (infinite for fewer than two). */
export function pairedDifference(x: Float64Array, y: Float64Array): { mean: number; standardError: number } {
  const differences = x.map((value, i) => value - y[i]!);
  const count = differences.length;
  const mean = differences.reduce((sum, difference) => sum + difference, 0) / count;
  const squares = differences.reduce((sum, difference) => sum + (difference - mean) ** 2, 0);
  return { mean, standardError: count < 2 ? Infinity : Math.sqrt(squares / (count - 1) / count) };
}
