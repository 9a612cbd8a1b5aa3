import { z } from 'zod';
import { daysSoFar } from '../rollups/data-clock.js';
import type { ScoringRun } from './scoring-run.js';
import { scoreGroupTrends } from './trends/score-group-trends.js';
import { scoreProductTrends } from './trends/score-product-trends.js';
import { orderSize, readOrderSizes } from './trends/sold-lines.js';
import { readTrendMonths } from './trends/trend-months.js';

/** The name of the stored model. */
export const TRENDS = 'trends';

/** What the trends of one run have in common; without a complete month there are none. */
export const trendModel = z.union([
  z.object({ month: z.null() }),
  z.object({
    month: z.int(),
    /** The first month that is looked at. */
    from: z.int(),
    /** Days of the month under way; null when the data end with the last complete month. */
    daysToDate: z.int().nullable(),
    seasonallyAdjusted: z.boolean(),
    /** Products that sold enough to be compared, and those whose change is beyond noise. */
    compared: z.int(),
    beyondNoise: z.int(),
  }),
]);
export type TrendModel = z.infer<typeof trendModel>;

/**
 * Compares the last complete month with the month before, for every product, category and segment and for the whole.
 * Needs one complete month; without it nothing is scored.
 */
export async function scoreTrends(run: ScoringRun): Promise<void> {
  const last = run.clock.lastCompleteMonth;
  if (last === undefined) {
    await run.storeModel(TRENDS, { month: null } satisfies TrendModel);
    return;
  }
  const months = await readTrendMonths(run, last);
  const sizes = await readOrderSizes(run);
  const { compared, beyondNoise } = await scoreProductTrends(run, months, sizes);
  await scoreGroupTrends(run, months, orderSize(sizes.values()));
  await run.storeModel(TRENDS, {
    month: last,
    from: months.from,
    daysToDate: run.clock.month > last ? daysSoFar(run.clock, last + 1) : null,
    seasonallyAdjusted: months.adjusted,
    compared,
    beyondNoise,
  } satisfies TrendModel);
}
