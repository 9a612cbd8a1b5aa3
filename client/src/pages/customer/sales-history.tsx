import type { SalesMonthFragment } from '../../generated/graphql.js';
import { salesHref } from '../../panels/hrefs.js';
import { lastYear } from '../../panels/last-year.js';
import { useOpenHref } from '../../panels/open-href.js';
import { SalesByMonth } from '../../panels/sales-by-month.js';
import { Waiting } from '../../panels/waiting.js';
import { Card } from '../../ui/card.js';

/** What the customer bought month by month, over what it bought a year before. */
export function SalesHistory({
  months,
  customer,
}: {
  months: readonly SalesMonthFragment[];
  customer: string;
}) {
  const opened = useOpenHref();
  if (months.every(({ orders, netRevenue }) => orders === 0 && !netRevenue))
    return (
      <Card title="Sales by month">
        <Waiting explanation="No purchases in two years: what is bought shows here month by month." />
      </Card>
    );
  return (
    <SalesByMonth
      {...lastYear(months, ({ orders }) => orders > 0)}
      height={330}
      rows={(days) => opened(salesHref({ customer, ...days }))}
    />
  );
}
