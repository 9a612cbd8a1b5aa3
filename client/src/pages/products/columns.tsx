import { Link } from 'react-router';
import type { ProductsQuery } from '../../generated/graphql.js';
import { productHref } from '../../panels/hrefs.js';
import { TrendBadge } from '../../panels/trend-badge.js';
import type { Column } from '../../ui/data-table.js';
import { type Format, NO_VALUE } from '../../ui/format.js';

type Row = ProductsQuery['products']['nodes'][number];

export function productColumns(format: Format): Column<Row>[] {
  return [
    {
      key: 'NAME',
      header: 'Name',
      sortable: true,
      cell: ({ id, name }) => <Link to={productHref(id)}>{name}</Link>,
    },
    { key: 'category', header: 'Category', cell: ({ category }) => category ?? NO_VALUE },
    {
      key: 'PRICE',
      header: 'Price',
      align: 'right',
      sortable: true,
      cell: ({ price }) => format.exactMoney(price),
    },
    { key: 'margin', header: 'Margin', align: 'right', cell: ({ margin }) => format.share(margin) },
    {
      key: 'REVENUE',
      header: 'Revenue',
      align: 'right',
      sortable: true,
      cell: ({ performance }) => format.wholeMoney(performance.grossRevenue),
    },
    {
      key: 'UNITS',
      header: 'Units',
      align: 'right',
      sortable: true,
      cell: ({ performance }) => format.count(performance.units),
    },
    {
      key: 'ORDERS',
      header: 'Orders',
      align: 'right',
      sortable: true,
      cell: ({ performance }) => format.count(performance.orders),
    },
    {
      key: 'trend',
      header: 'Trend',
      align: 'right',
      cell: ({ trend }) => <TrendBadge status={trend.status} change={trend.change} />,
    },
  ];
}
