import { combinePValues } from './combine-p-values.js';
import { compareCounts } from './count-comparison.js';
import { forecastCount, type CountForecast } from './count-forecast.js';
import { monthNoise } from './month-noise.js';
import { noisePrior, shrinkNoise, type NoisePrior, type OwnNoise } from './shrink-dispersions.js';

/** Sales month by month, without gaps, oldest first; the last month is the one in question. */
export interface MonthSeries {
  units: readonly number[];
  orders: readonly number[];
  /** What each month would sell if nothing but season and working days changed, above 0. */
  exposures: readonly number[];
  /** Units that vary like one order: the sum of the squared quantities of all orders over their sum. */
  orderSize: number;
}

/** One count of two months, with the noise of the months before. */
interface Evidence {
  count: number;
  previous: number;
  /** What the ratio of the two is when nothing changed. */
  expectedRatio: number;
  stepNoise: OwnNoise;
  forecast: CountForecast;
  courseNoise: OwnNoise;
}

/** What a series says about its last month; kept instead of the series itself. */
export type ChangeEvidence = Record<Measure, Evidence>;

const MEASURES = ['orders', 'units'] as const;
type Measure = (typeof MEASURES)[number];

/** Orders vary least, and many months are steadier than one: what they say together counts half. */
const WEIGHTS = {
  orders: { course: 3, step: 1 },
  units: { course: 1, step: 1 },
} as const satisfies Record<Measure, object>;

/** Looks at a series; undefined when nothing was sold before its last month, which is then new and no change. */
export function weighChange(series: MonthSeries): ChangeEvidence | undefined {
  const start = series.orders.findIndex((orders) => orders > 0);
  const last = series.orders.length - 1;
  if (start < 0 || start === last) return undefined;
  const exposures = series.exposures.slice(start);
  const of = (counts: readonly number[]) => evidenceOf(counts.slice(start), exposures);
  return { orders: of(series.orders), units: of(series.units.map((units) => units / series.orderSize)) };
}

function evidenceOf(counts: readonly number[], exposures: readonly number[]): Evidence {
  const last = counts.length - 1;
  const history = counts.slice(0, last);
  const mean = history.reduce((sum, count) => sum + count, 0) / last;
  const forecast = forecastCount(history, exposures);
  return {
    count: counts[last]!,
    previous: counts[last - 1]!,
    expectedRatio: exposures[last]! / exposures[last - 1]!,
    stepNoise: { ...monthNoise(history, exposures), mean },
    forecast,
    courseNoise: { dispersion: forecast.dispersion, freedom: forecast.freedom, mean },
  };
}

/**
 * Whether the last month of each series differs from what went before by more than the series' own noise.
 * Orders and units (in effective orders, since units come many at a time) are each compared twice: with the month
 * before alone, and with what the whole course up to it leads to expect. The four p-values are combined.
 * @returns a p-value each, 0 … 1.
 */
export function testChanges(all: readonly ChangeEvidence[]): number[] {
  const priors = Object.fromEntries(
    MEASURES.map((measure) => [
      measure,
      {
        step: noisePrior(all.map((evidence) => evidence[measure].stepNoise)),
        course: noisePrior(all.map((evidence) => evidence[measure].courseNoise)),
      },
    ]),
  ) as Record<Measure, Record<'step' | 'course', NoisePrior>>;
  return all.map((evidence) => {
    const { count, previous, expectedRatio } = evidence.units;
    const direction = Math.sign(count - previous * expectedRatio);
    return combinePValues(
      MEASURES.flatMap((measure) => {
        const { step, course } = testsOf(evidence[measure], priors[measure], direction);
        return [
          { p: step, weight: WEIGHTS[measure].step },
          { p: course, weight: WEIGHTS[measure].course },
        ];
      }),
    );
  });
}

/** The two p-values of one count; a count that moved the other way speaks for no change of the units. */
function testsOf(
  { count, previous, expectedRatio, stepNoise, courseNoise, forecast }: Evidence,
  prior: Record<'step' | 'course', NoisePrior>,
  direction: number,
): { step: number; course: number } {
  const agrees = (expected: number) => Math.sign(count - expected) === direction;
  const { expected, information } = forecast;
  const noise = { step: shrinkNoise(stepNoise, prior.step), course: shrinkNoise(courseNoise, prior.course) };
  return {
    step: agrees(previous * expectedRatio)
      ? compareCounts({ count, previous, expectedRatio, ...noise.step })
      : 1,
    // an expectation is worth as much as a count that large of the same rate
    course: agrees(expected)
      ? compareCounts({
          count,
          previous: information,
          expectedRatio: expected / information,
          ...noise.course,
        })
      : 1,
  };
}
