import type { SalesMonthFragment } from '../../generated/graphql.js';
import { salesHref } from '../../panels/hrefs.js';
import { lastYear } from '../../panels/last-year.js';
import { useOpenHref } from '../../panels/open-href.js';
import { SalesByMonth } from '../../panels/sales-by-month.js';

/** What the customer bought month by month, over what it bought a year before. */
export function SalesHistory({
  months,
  customer,
}: {
  months: readonly SalesMonthFragment[];
  customer: string;
}) {
  const opened = useOpenHref();
  return (
    <SalesByMonth
      {...lastYear(months, ({ orders }) => orders > 0)}
      rows={(days) => opened(salesHref({ customer, ...days }))}
    />
  );
}
