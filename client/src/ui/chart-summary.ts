import type { ChartProps } from './chart-frame.js';
import type { Format, Unit } from './format.js';
import type { Comparison, Part, Point } from './point.js';

type Known = Point & { value: number };

const isKnown = (point: Point): point is Known => point.value !== null;

/** Lowest and highest, of the whole months where there are any. */
function extremes(known: readonly Known[]) {
  const whole = known.filter((point) => !point.incomplete);
  const compared = whole.length > 0 ? whole : known;
  const by = (better: (a: Known, b: Known) => boolean) =>
    compared.reduce((best, point) => (better(point, best) ? point : best));
  return {
    latest: compared.at(-1),
    highest: by((a, b) => a.value > b.value),
    lowest: by((a, b) => a.value < b.value),
  };
}

/** What the whole chart is divided into, in one sentence. */
function sayParts(parts: readonly Part[], known: readonly Known[], write: (value: number) => string): string {
  const sums = parts.map(({ key, label }) => {
    const sum = known.reduce((total, point) => total + (point.parts?.[key] ?? 0), 0);
    return `${label} ${write(sum)}`;
  });
  return `Altogether: ${sums.join(', ')}.`;
}

/** What it is compared with, in one sentence. */
function sayComparison({ label, points }: Comparison, writeAt: (point: Known) => string): string[] {
  const known = points.filter(isKnown);
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return [`${label}: no values.`];
  const { highest, lowest } = extremes(known);
  return [
    `${label}, from ${first.label} to ${last.label}: highest ${writeAt(highest)}, lowest ${writeAt(lowest)}.`,
  ];
}

interface Summarized extends Pick<ChartProps, 'points' | 'label' | 'comparison' | 'parts'> {
  unit: Unit;
}

/** A chart in a few sentences, for those who do not see it: span, extremes, latest whole month, what is incomplete. */
export function summarize({ label, points, unit, comparison, parts }: Summarized, format: Format): string {
  const known = points.filter(isKnown);
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return `${label}: no values yet.`;
  const { latest, highest, lowest } = extremes(known);

  const write = (value: number) => format.value(value, unit);
  const writeAt = (point: Known) => `${write(point.value)} in ${point.label}`;
  const sentences = [
    `${label} from ${first.label} to ${last.label}: latest ${writeAt(latest ?? last)}, highest ${writeAt(highest)}, lowest ${writeAt(lowest)}.`,
    ...known
      .filter((point) => point.incomplete)
      .map((point) => `${point.label} is not complete yet: ${write(point.value)} so far.`),
    ...(parts ? [sayParts(parts, known, write)] : []),
    ...(comparison ? sayComparison(comparison, writeAt) : []),
  ];
  return sentences.join(' ');
}
