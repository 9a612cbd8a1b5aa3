import type { TrendDirection, TrendGroup, TrendsQueryVariables } from '../../generated/graphql.js';
import type { Address } from '../../url/address.js';
import { currentCursor } from '../../url/cursor-pages.js';
import { pageSizeOf } from '../../url/page-size.js';

export const trendDirections = [
  { value: 'UP', label: 'Rising' },
  { value: 'DOWN', label: 'Falling' },
] as const satisfies readonly { value: TrendDirection; label: string }[];

export const trendGroups = [
  { value: 'CATEGORY', label: 'Category' },
  { value: 'SEGMENT', label: 'Segment' },
  { value: 'WHOLE', label: 'All sales' },
] as const satisfies readonly { value: TrendGroup; label: string }[];

export type TrendGroupChoice = (typeof trendGroups)[number];

/** What sales are put together by, as the address has it. */
export const trendGroupOf = (value: string | undefined): TrendGroupChoice =>
  trendGroups.find((known) => known.value === value) ?? trendGroups[0];

export const thresholds = { from: 5, to: 200, step: 5, initial: 20 } as const;

/** The threshold as the address has it, in percent; anything out of range is the usual one. */
function thresholdOf(value: string | undefined): number {
  const threshold = Number(value ?? thresholds.initial);
  return threshold >= thresholds.from && threshold <= thresholds.to ? threshold : thresholds.initial;
}

/** What the page of trends asks the server, told by its address. */
export function trendsVariables({ search, value }: Address) {
  return {
    first: pageSizeOf(value),
    after: currentCursor(search),
    threshold: thresholdOf(value('threshold')),
    direction: trendDirections.find((known) => known.value === value('direction'))?.value,
    by: trendGroupOf(value('by')).value,
  } satisfies TrendsQueryVariables;
}
