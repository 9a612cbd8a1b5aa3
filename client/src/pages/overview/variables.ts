import type { Comparison, OverviewQueryVariables } from '../../generated/graphql.js';
import type { Address } from '../../url/address.js';
import { askedPeriod } from '../../url/asked-period.js';
import { segmentOf } from '../../url/customer-group.js';
import { type Comparison as ComparisonWord, comparisonOf } from '../../url/period.js';

const comparisons = {
  before: 'PREVIOUS_PERIOD',
  year: 'SAME_MONTHS_LAST_YEAR',
  none: 'NONE',
} satisfies Record<ComparisonWord, Comparison>;

/** What the overview asks the server, told by its address. */
export const overviewVariables = ({ value }: Address): OverviewQueryVariables => ({
  period: askedPeriod(value('period')),
  segment: segmentOf(value('group')),
  compare: comparisons[comparisonOf(value('compare'))],
});
