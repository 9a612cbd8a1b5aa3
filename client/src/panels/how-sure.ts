import type { Format } from '../ui/format.js';

const RARE = 0.001;

/** A share as “some in of”: 0.0185 is 1 in 54, 0.37 is 4 in 10. */
function odds(share: number): { some: number; of: number } {
  if (share >= 0.19) return { some: Math.min(10, Math.round(share * 10)), of: 10 };
  return { some: 1, of: Number((1 / share).toPrecision(2)) };
}

/** What a q-value promises, short enough for a column: “1 false alarm in 54”. */
export function falseAlarms(q: number, format: Format): string {
  if (q < RARE) return `fewer than 1 false alarm in ${format.count(1 / RARE)}`;
  const { some, of } = odds(q);
  return `${some} false alarm${some === 1 ? '' : 's'} in ${format.count(of)}`;
}

/** The same as a sentence of its own. */
export function falseAlarmSentence(q: number, format: Format): string {
  if (q < RARE) return `Fewer than 1 in ${format.count(1 / RARE)} of these is expected to be a false alarm`;
  const { some, of } = odds(q);
  return `About ${some} in ${format.count(of)} of these ${some === 1 ? 'is' : 'are'} expected to be ${some === 1 ? 'a false alarm' : 'false alarms'}`;
}

/** How sure a finding of that q-value is, in two words. */
export function sureness(q: number): string {
  if (q <= 0.01) return 'Very sure';
  if (q <= 0.05) return 'Sure';
  return q <= 0.1 ? 'Fairly sure' : 'Only a hint';
}
