import type { ProductRowFragment } from '../../generated/graphql.js';
import { salesHref, ticketsHref } from '../../panels/hrefs.js';
import type { ListedColumn } from '../../panels/listed-column.js';
import { monthPoints } from '../../panels/month-points.js';
import { RowsLink } from '../../panels/rows-link.js';
import type { Hidden } from '../../panels/seen.js';
import { TrendBadge } from '../../panels/trend-badge.js';
import { type Format, NO_VALUE } from '../../ui/format.js';
import { Sparkline } from '../../ui/sparkline.js';

type Columns = readonly ListedColumn<ProductRowFragment>[];

/** What the product is. */
const profile = (format: Format): Columns => [
  { key: 'NAME', header: 'Name', sortable: true, exported: ['name'], cell: ({ name }) => name },
  {
    key: 'category',
    header: 'Category',
    exported: ['category'],
    cell: ({ category }) => category ?? NO_VALUE,
  },
  {
    key: 'PRICE',
    header: 'Price',
    align: 'right',
    sortable: true,
    exported: ['price'],
    cell: ({ price }) => format.exactMoney(price),
  },
];

/** How it sold; each number opens its sales. */
const sales = (format: Format, hidden: Hidden): Columns => {
  const sold = (id: string, text: string) => (
    <RowsLink rows={salesHref({ product: id, kind: 'SALE' })}>{text}</RowsLink>
  );
  return [
    {
      key: 'REVENUE',
      header: 'Revenue',
      align: 'right',
      sortable: true,
      exported: ['gross_revenue'],
      withheld: hidden('SALES'),
      cell: ({ id, performance }) => sold(id, format.wholeMoney(performance.grossRevenue)),
    },
    {
      key: 'UNITS',
      header: 'Units',
      align: 'right',
      sortable: true,
      exported: ['units'],
      cell: ({ id, performance }) => sold(id, format.count(performance.units)),
    },
    {
      key: 'ORDERS',
      header: 'Orders',
      align: 'right',
      sortable: true,
      exported: ['orders'],
      cell: ({ id, performance }) => sold(id, format.count(performance.orders)),
    },
    {
      key: 'customers',
      header: 'Customers',
      align: 'right',
      extra: true,
      exported: ['customers'],
      cell: ({ performance }) => format.count(performance.customers),
    },
    {
      key: 'returns',
      header: 'Returned',
      align: 'right',
      extra: true,
      exported: ['return_rate'],
      cell: ({ id, performance: { returnRate } }) =>
        returnRate ? (
          <RowsLink rows={salesHref({ product: id, kind: 'RETURN' })}>{format.share(returnRate)}</RowsLink>
        ) : (
          format.share(returnRate)
        ),
    },
    {
      key: 'sold',
      header: 'Last sold',
      align: 'right',
      extra: true,
      exported: ['last_sale'],
      cell: ({ performance }) => format.day(performance.lastSale),
    },
  ];
};

/** What is left of it, where it is heading, and what is asked about it. */
const outlook = (format: Format, hidden: Hidden): Columns => [
  {
    key: 'profit',
    header: 'Gross profit',
    align: 'right',
    extra: true,
    exported: ['gross_profit'],
    withheld: hidden('MARGINS'),
    cell: ({ performance }) => format.wholeMoney(performance.grossProfit),
  },
  {
    key: 'margin',
    header: 'Margin',
    align: 'right',
    exported: ['margin'],
    withheld: hidden('MARGINS'),
    cell: ({ performance }) => format.share(performance.margin),
  },
  {
    key: 'months',
    header: 'Last 12 months',
    exported: [],
    cell: ({ name, salesByMonth }) =>
      hidden('SALES') ? (
        <Sparkline
          label={`Units of ${name}`}
          unit="count"
          points={monthPoints(salesByMonth, ({ units }) => units, format)}
        />
      ) : (
        <Sparkline
          label={`Revenue of ${name}`}
          unit="money"
          points={monthPoints(salesByMonth, ({ grossRevenue }) => grossRevenue, format)}
        />
      ),
  },
  {
    key: 'trend',
    header: 'Trend',
    align: 'right',
    exported: ['trend', 'trend_change'],
    withheld: hidden('INSIGHTS'),
    cell: ({ trend }) => trend && <TrendBadge status={trend.status} change={trend.change} />,
  },
  {
    key: 'tickets',
    header: 'Tickets',
    align: 'right',
    extra: true,
    exported: ['tickets', 'negative_tickets'],
    withheld: hidden('TICKETS'),
    cell: ({ id, ticketSentiment }) =>
      ticketSentiment?.tickets ? (
        <RowsLink rows={ticketsHref({ product: id })}>{format.count(ticketSentiment.tickets)}</RowsLink>
      ) : (
        'None'
      ),
  },
];

/** All that a list of products can show. */
export const productColumns = (format: Format, hidden: Hidden): Columns => [
  ...profile(format),
  ...sales(format, hidden),
  ...outlook(format, hidden),
];
