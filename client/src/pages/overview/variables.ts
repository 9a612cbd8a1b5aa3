import type { OverviewQueryVariables } from '../../generated/graphql.js';
import type { Address } from '../../url/address.js';
import { askedPeriod } from '../../url/asked-period.js';
import { segmentOf } from '../../url/customer-group.js';

/** What the overview asks the server, told by its address. */
export const overviewVariables = ({ value }: Address): OverviewQueryVariables => ({
  period: askedPeriod(value('period')),
  segment: segmentOf(value('group')),
});
