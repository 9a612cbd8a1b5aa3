import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { GroupTrendRowFragment, TrendRowFragment } from '../../generated/graphql.js';
import { salesHref } from '../../panels/hrefs.js';
import type { ListedColumn } from '../../panels/listed-column.js';
import { monthPoints } from '../../panels/month-points.js';
import { RowsLink } from '../../panels/rows-link.js';
import { Sureness } from '../../panels/sureness.js';
import { TrendBadge } from '../../panels/trend-badge.js';
import type { Column } from '../../ui/data-table.js';
import { type Format, NO_VALUE } from '../../ui/format.js';
import { Sparkline } from '../../ui/sparkline.js';
import { monthDays } from '../../url/period.js';

const quiet = (text: ReactNode) => (
  <Text span display="block" size="xs" c="dimmed">
    {text}
  </Text>
);

type Figures = Omit<GroupTrendRowFragment, 'name' | 'explanation'>;

/** Why a change is no trend, by the same conditions as the verdict. */
function whySteady({
  change,
  threshold,
  beyondNoise,
}: Pick<Figures, 'change' | 'threshold' | 'beyondNoise'>) {
  if (change === null || Math.abs(change) <= threshold) return 'Too small a change';
  return beyondNoise ? 'The season explains it' : 'May well be chance';
}

/** What products and groups of them have in common. */
function figures(format: Format): Record<'trend' | 'usual' | 'yearAgo' | 'sure', Column<Figures>> {
  return {
    trend: {
      key: 'trend',
      header: 'Change',
      cell: ({ status, change }) => <TrendBadge status={status} change={change} />,
    },
    usual: {
      key: 'usual',
      header: 'Usual for the season',
      align: 'right',
      cell: ({ usualChange }) => format.change(usualChange),
    },
    yearAgo: {
      key: 'yearAgo',
      header: 'Against a year ago',
      align: 'right',
      cell: ({ yearAgoChange }) => format.change(yearAgoChange),
    },
    sure: {
      key: 'sure',
      header: 'How sure',
      cell: ({ status, qValue, ...figures }) =>
        status === 'STEADY' ? (
          <Text span inherit c="dimmed">
            {whySteady(figures)}
          </Text>
        ) : qValue === null ? (
          format.count(null)
        ) : (
          <Sureness q={qValue} />
        ),
    },
  };
}

/** A trend that tells of which product it is. */
type KnownTrend = TrendRowFragment & { product: NonNullable<TrendRowFragment['product']> };

/** The one order that a change rests on, if there is one. */
function SingleOrder({ product, largestOrder, format }: KnownTrend & { format: Format }) {
  if (!largestOrder) return null;
  const { share, month, transaction } = largestOrder;
  const text = `one order is ${format.share(share)} of ${format.month(month)}`;
  if (!transaction?.orderId) return quiet(text);
  return quiet(
    <RowsLink rows={salesHref({ order: transaction.orderId, product: product.id })}>{text}</RowsLink>,
  );
}

/** All that the list of trends can show. */
export function trendColumns(format: Format): readonly ListedColumn<KnownTrend>[] {
  const { trend, usual, yearAgo, sure } = figures(format);
  const sold = (product: string, month: string | null) =>
    salesHref({ product, kind: 'SALE', ...monthDays(month) });
  return [
    {
      key: 'name',
      header: 'Product',
      exported: ['product_name'],
      cell: ({ product }) => product.name,
    },
    {
      key: 'category',
      header: 'Category',
      exported: ['category'],
      cell: ({ product }) => product.category ?? NO_VALUE,
    },
    { ...trend, exported: ['status', 'change'] },
    {
      key: 'units',
      header: 'Units',
      align: 'right',
      exported: ['month', 'units', 'previous_month', 'previous_units'],
      cell: (row) => (
        <span>
          <RowsLink rows={sold(row.product.id, row.month)}>{format.count(row.units)}</RowsLink>
          {quiet(
            <>
              was{' '}
              <RowsLink rows={sold(row.product.id, row.previousMonth)}>
                {format.count(row.previousUnits)}
              </RowsLink>
            </>,
          )}
          <SingleOrder {...row} format={format} />
        </span>
      ),
    },
    {
      key: 'months',
      header: 'Last 12 months',
      exported: [],
      cell: ({ product }) => (
        <Sparkline
          label={`Units of ${product.name}`}
          unit="count"
          points={monthPoints(product.salesByMonth, ({ units }) => units, format)}
        />
      ),
    },
    { ...usual, exported: ['usual_change'] },
    { ...yearAgo, extra: true, exported: [] },
    { ...sure, exported: ['q_value'] },
  ];
}

/** Categories, segments or the whole. */
export function groupColumns(
  header: string,
  hrefOf: (name: string) => string,
  format: Format,
): Column<GroupTrendRowFragment>[] {
  const { trend, usual, yearAgo, sure } = figures(format);
  return [
    {
      key: 'name',
      header,
      cell: ({ name }) => (name === null ? 'All sales' : <Link to={hrefOf(name)}>{name}</Link>),
    },
    trend,
    {
      key: 'units',
      header: 'Units',
      align: 'right',
      cell: ({ name, month, units, previousUnits }) => (
        <span>
          {name === null ? (
            <RowsLink rows={salesHref({ kind: 'SALE', ...monthDays(month) })}>{format.count(units)}</RowsLink>
          ) : (
            format.count(units)
          )}
          {quiet(`was ${format.count(previousUnits)}`)}
        </span>
      ),
    },
    usual,
    yearAgo,
    sure,
  ];
}
