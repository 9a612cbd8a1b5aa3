import type { OverviewQuery } from '../../generated/graphql.js';
import { salesHref, ticketsHref } from '../../panels/hrefs.js';
import { useOpenHref } from '../../panels/open-href.js';
import { SalesByMonth } from '../../panels/sales-by-month.js';
import { Seen } from '../../panels/seen.js';
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
    <Seen of={overview.salesByMonth} matter="CUSTOMERS" what="Sales by month">
      {(months) => (
        <SalesByMonth
          months={months}
          comparison={before ? { label: labels[comparison], months: before } : undefined}
          rows={(days) => opened(salesHref({ ...scope, ...days }))}
        />
      )}
    </Seen>
  );
}

/** Tickets and their mood month by month, likewise. */
export function MoodMonths({ overview, scope, comparison }: MonthsProps) {
  const opened = useOpenHref();
  const before = overview.comparison?.ticketsByMonth;
  return (
    <Seen of={overview.ticketsByMonth} matter="TICKETS" what="Tickets by month">
      {(months) => (
        <TicketMonths
          months={months}
          comparison={before ? { label: labels[comparison], months: before } : undefined}
          rows={(days) => opened(ticketsHref({ ...ticketScope(scope), ...days }))}
        />
      )}
    </Seen>
  );
}
