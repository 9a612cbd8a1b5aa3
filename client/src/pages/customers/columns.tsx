import { Link } from 'react-router';
import type { CustomersQuery } from '../../generated/graphql.js';
import { customerHref } from '../../panels/hrefs.js';
import type { Column } from '../../ui/data-table.js';
import { type Format, NO_VALUE } from '../../ui/format.js';

type Row = CustomersQuery['customers']['nodes'][number];

function mood({ scored, negative, negativeShare }: Row['ticketSentiment'], format: Format): string {
  return scored === 0
    ? 'No tickets'
    : `${format.share(negativeShare)} negative (${format.count(negative)} of ${format.count(scored)})`;
}

export function customerColumns(format: Format): Column<Row>[] {
  return [
    {
      key: 'NAME',
      header: 'Name',
      sortable: true,
      cell: ({ id, name }) => <Link to={customerHref(id)}>{name}</Link>,
    },
    { key: 'segment', header: 'Segment', cell: ({ segment }) => segment ?? NO_VALUE },
    { key: 'industry', header: 'Industry', cell: ({ industry }) => industry ?? NO_VALUE },
    { key: 'region', header: 'Region', cell: ({ region }) => region ?? NO_VALUE },
    {
      key: 'REVENUE',
      header: 'Revenue',
      align: 'right',
      sortable: true,
      cell: ({ sales }) => format.wholeMoney(sales.grossRevenue),
    },
    {
      key: 'ORDERS',
      header: 'Orders',
      align: 'right',
      sortable: true,
      cell: ({ sales }) => format.count(sales.orders),
    },
    {
      key: 'LAST_PURCHASE',
      header: 'Last purchase',
      align: 'right',
      sortable: true,
      cell: ({ sales }) => format.day(sales.lastPurchase),
    },
    {
      key: 'sentiment',
      header: 'Tickets',
      align: 'right',
      cell: ({ ticketSentiment }) => mood(ticketSentiment, format),
    },
  ];
}
