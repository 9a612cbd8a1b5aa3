/**
 * Whole numbers next to the given ones whose sum is `total`: each is rounded, and what is missing or too much goes to those
 * that rounding moved most the other way. So what is shown rounded adds up to what is shown as the sum.
 * @param total a whole number no further from the sum of the values than there are values.
 */
export function roundToSum(values: readonly number[], total: number): number[] {
  const rounded = values.map(Math.round);
  const missing = total - rounded.reduce((sum, value) => sum + value, 0);
  if (missing === 0) return rounded.map((value) => value + 0);
  const step = Math.sign(missing);
  const lost = (at: number) => (values[at]! - rounded[at]!) * step;
  const order = [...values.keys()].sort((x, y) => lost(y) - lost(x) || x - y);
  for (const at of order.slice(0, Math.abs(missing))) rounded[at]! += step;
  return rounded.map((value) => value + 0);
}
