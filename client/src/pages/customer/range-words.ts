import type { Format } from '../../ui/format.js';

interface Range {
  low: number;
  high: number;
  /** Chance of a value within, as a fraction; what is left lies half below and half above. */
  level: number;
  months: number;
}

/** What the range of an expected value means. Nothing is less than nothing: a range from 0 has an upper end only. */
export function rangeWords({ low, high, level, months }: Range, format: Format): string {
  const tail = (1 - level) / 2;
  const ahead = `the next ${months} months bring`;
  if (high <= 0) return `With a chance of ${format.share(1 - tail)} or more, ${ahead} nothing.`;
  if (low <= 0)
    return `With a chance of ${format.share(1 - tail)}, ${ahead} no more than ${format.money(high)}; nothing at all is possible too.`;
  return `With a chance of ${format.share(level)}, ${ahead} between ${format.money(low)} and ${format.money(high)}; with ${format.share(tail)} they bring less, with ${format.share(tail)} more.`;
}
