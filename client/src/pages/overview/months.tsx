import type { OverviewQuery } from '../../generated/graphql.js';
import { salesHref, ticketsHref } from '../../panels/hrefs.js';
import { useOpenHref } from '../../panels/open-href.js';
import { SalesByMonth } from '../../panels/sales-by-month.js';
import { TicketMonths } from '../../panels/ticket-months.js';
import type { Comparison } from '../../url/period.js';
import { type Scope, ticketScope } from './scope.js';

interface MonthsProps {
  overview: OverviewQuery['overview'];
  scope: Scope;
  comparison: Comparison;
}

const labels = { before: 'Period before', year: 'A year ago', none: '' } satisfies Record<Comparison, string>;

/** Revenue month by month, over that of the period it is compared with; each month opens its sales. */
export function RevenueMonths({ overview, scope, comparison }: MonthsProps) {
  const opened = useOpenHref();
  const before = overview.comparison?.salesByMonth;
  return (
    <SalesByMonth
      months={overview.salesByMonth}
      comparison={before && { label: labels[comparison], months: before }}
      rows={(days) => opened(salesHref({ ...scope, ...days }))}
    />
  );
}

/** Tickets and their mood month by month, likewise. */
export function MoodMonths({ overview, scope, comparison }: MonthsProps) {
  const opened = useOpenHref();
  const before = overview.comparison?.ticketsByMonth;
  return (
    <TicketMonths
      months={overview.ticketsByMonth}
      comparison={before && { label: labels[comparison], months: before }}
      rows={(days) => opened(ticketsHref({ ...ticketScope(scope), ...days }))}
    />
  );
}
