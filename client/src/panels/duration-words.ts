import type { Format } from '../ui/format.js';

const steps = [
  { noun: 'day', ms: 86_400_000 },
  { noun: 'hour', ms: 3_600_000 },
  { noun: 'minute', ms: 60_000 },
] as const;

/** How long it is from one instant to another, in the largest unit that says it well: “3 days”, “26 hours”. */
export function durationWords(from: string, to: string, format: Format): string {
  const ms = Math.max(Date.parse(to) - Date.parse(from), 0);
  const { noun, ms: unit } = steps.find((step) => ms >= 2 * step.ms) ?? steps[2];
  const count = Math.round(ms / unit);
  return `${format.count(count)} ${noun}${count === 1 ? '' : 's'}`;
}
