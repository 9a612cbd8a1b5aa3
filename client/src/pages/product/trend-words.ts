import type { ProductQuery } from '../../generated/graphql.js';
import { falseAlarms, sureness } from '../../panels/how-sure.js';
import type { Fact } from '../../ui/facts.js';
import type { Format } from '../../ui/format.js';
import { oneIn } from './one-in.js';

export type ProductTrend = NonNullable<NonNullable<ProductQuery['product']>['trend']>;

/** What the change amounts to: a trend, or why it is none although it looks like one. */
export function verdict(trend: ProductTrend, format: Format): string {
  const { status, change, threshold, beyondNoise, adjustedChange, largestOrder, explanation } = trend;
  if (status === 'NOT_ENOUGH_DATA' || status === 'NEW' || change === null) return explanation;
  if (status !== 'STEADY') return 'More than season and chance explain.';
  const limit = format.share(threshold / 100);
  if (Math.abs(change) <= threshold) return `Less than the ${limit} from which a change counts as a trend.`;
  const although = `More than ${limit}, yet no trend:`;
  if (!beyondNoise) return `${although} months of this product differ as much by chance.`;
  if (adjustedChange !== null && adjustedChange * Math.sign(change) <= threshold)
    return `${although} season and working days explain it.`;
  return largestOrder ? `${although} one large order makes the difference.` : explanation;
}

/** How often chance does the same, and what that means among all products. */
export function chance({ pValue, qValue, status }: ProductTrend, format: Format): string | undefined {
  if (pValue === null || qValue === null) return undefined;
  const often =
    pValue < 0.001 ? 'less than once in 1,000 months' : `in ${oneIn(pValue).replace(' in ', ' of ')} months`;
  const alone = `Chance alone moves this product as far ${often}.`;
  if (status !== 'TRENDING_UP' && status !== 'TRENDING_DOWN') return alone;
  return `${sureness(qValue)}. ${alone} Among trends as sure as this one: ${falseAlarms(qValue, format)}.`;
}

/** The change set against what is usual: the season, a year ago, the month under way. */
export function comparisons(trend: ProductTrend, format: Format): Fact[] {
  const { usualChange, adjustedChange, yearAgoUnits, yearAgoChange, month, toDate, seasonallyAdjusted } =
    trend;
  const facts: Fact[] = [];
  const judged = trend.enoughData && month !== null;
  if (judged && seasonallyAdjusted && usualChange !== null)
    facts.push({
      label: 'Usual at this time',
      value: `${format.change(usualChange)} by season and working days; beyond that ${format.change(adjustedChange)}`,
    });
  else if (judged)
    facts.push({ label: 'Usual at this time', value: 'not known: that needs two years of sales' });
  if (yearAgoUnits !== null)
    facts.push({
      label: 'Same month a year ago',
      value: `${format.count(yearAgoUnits)} units${yearAgoChange === null ? '' : `, ${format.change(yearAgoChange)} since then`}`,
    });
  if (toDate)
    facts.push({
      label: `${format.month(toDate.month)} so far`,
      value: `${format.count(toDate.units)} units in ${format.count(toDate.days)} days, after ${format.count(toDate.previousUnits)} in the same days of the month before`,
    });
  return facts;
}
