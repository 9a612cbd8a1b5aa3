import type { Format, Unit } from './format.js';
import type { Point } from './point.js';

type Known = Point & { value: number };

const isKnown = (point: Point): point is Known => point.value !== null;

/** A chart in one sentence or two, for those who do not see it: span, extremes, latest whole month, what is incomplete. */
export function summarize(label: string, points: readonly Point[], unit: Unit, format: Format): string {
  const known = points.filter(isKnown);
  const whole = known.filter((point) => !point.incomplete);
  const compared = whole.length > 0 ? whole : known;
  const [first] = known;
  const last = known.at(-1);
  const latest = compared.at(-1);
  if (!first || !last || !latest) return `${label}: no values yet.`;

  const written = (point: Known) => `${format.value(point.value, unit)} in ${point.label}`;
  const by = (better: (a: Known, b: Known) => boolean) =>
    compared.reduce((best, point) => (better(point, best) ? point : best));
  const highest = by((a, b) => a.value > b.value);
  const lowest = by((a, b) => a.value < b.value);
  const sentences = [
    `${label} from ${first.label} to ${last.label}: latest ${written(latest)}, highest ${written(highest)}, lowest ${written(lowest)}.`,
    ...known
      .filter((point) => point.incomplete)
      .map((point) => `${point.label} is not complete yet: ${format.value(point.value, unit)} so far.`),
  ];
  return sentences.join(' ');
}
