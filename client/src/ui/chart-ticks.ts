/**
 * Round values from at or below `lowest` to at or above `highest`, evenly spaced by 1, 2 or 5 times a power of ten, about
 * `count` steps; steps are never finer than `least`. One value where both are the same.
 */
export function niceTicks(lowest: number, highest: number, count: number, least = 0): number[] {
  if (lowest === highest) return [lowest];
  const rough = (highest - lowest) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5].find((candidate) => candidate * power >= rough * 0.999) ?? 10;
  const step = Math.max(least, factor * power);
  const from = Math.floor(lowest / step);
  const steps = Math.ceil(highest / step) - from;
  return Array.from({ length: steps + 1 }, (_, index) => Number(((from + index) * step).toPrecision(12)));
}
