import { Text } from '@mantine/core';
import { Link } from 'react-router';
import type { GroupTrendRowFragment, TrendRowFragment } from '../../generated/graphql.js';
import { productHref, salesHref } from '../../panels/hrefs.js';
import { Sureness } from '../../panels/sureness.js';
import { TrendBadge } from '../../panels/trend-badge.js';
import type { Column } from '../../ui/data-table.js';
import type { Format } from '../../ui/format.js';
import { monthDays } from '../../url/period.js';

const quiet = (text: string) => (
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

/** Products that trend. The column of single large orders stands only where there is one. */
export function trendColumns(rows: readonly TrendRowFragment[], format: Format): Column<TrendRowFragment>[] {
  const { trend, usual, yearAgo, sure } = figures(format);
  const order: Column<TrendRowFragment> = {
    key: 'order',
    header: 'One large order',
    cell: ({ product, largestOrder }) => {
      if (!largestOrder) return format.count(null);
      const { units, share, month, transaction } = largestOrder;
      const text = `${format.count(units)} units`;
      return (
        <span>
          {transaction?.orderId ? (
            <Link to={salesHref({ order: transaction.orderId, product: product.id })}>{text}</Link>
          ) : (
            text
          )}
          {quiet(`${format.share(share)} of ${format.month(month)}`)}
        </span>
      );
    },
  };
  return [
    {
      key: 'name',
      header: 'Product',
      cell: ({ product }) => (
        <div>
          <Link to={productHref(product.id)}>{product.name}</Link>
          {product.category && quiet(product.category)}
        </div>
      ),
    },
    trend,
    {
      key: 'units',
      header: 'Units',
      align: 'right',
      cell: ({ product, month, units, previousUnits }) => (
        <span>
          <Link to={salesHref({ product: product.id, ...monthDays(month) })}>{format.count(units)}</Link>
          {quiet(`was ${format.count(previousUnits)}`)}
        </span>
      ),
    },
    usual,
    yearAgo,
    sure,
    ...(rows.some(({ largestOrder }) => largestOrder) ? [order] : []),
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
      cell: ({ units, previousUnits }) => (
        <span>
          {format.count(units)}
          {quiet(`was ${format.count(previousUnits)}`)}
        </span>
      ),
    },
    usual,
    yearAgo,
    sure,
  ];
}
