import { Text } from '@mantine/core';
import { Link } from 'react-router';
import type { OverviewQuery } from '../../generated/graphql.js';
import { productHref, salesHref } from '../../panels/hrefs.js';
import { daysOf, monthPoints } from '../../panels/month-points.js';
import { RowsLink } from '../../panels/rows-link.js';
import { Seen } from '../../panels/seen.js';
import { TrendBadge } from '../../panels/trend-badge.js';
import { withSubject } from '../../panels/with-subject.js';
import { Card } from '../../ui/card.js';
import { DataTable } from '../../ui/data-table.js';
import { useFormat } from '../../ui/format-context.js';
import { EmptyState } from '../../ui/load-view.js';
import { Sparkline } from '../../ui/sparkline.js';

type Trend = NonNullable<OverviewQuery['trends']>['nodes'][number];
type Known = Trend & { product: NonNullable<Trend['product']> };

/** What was sold in the month, which its rows open. */
function Units({ units, month, product }: Known) {
  const format = useFormat();
  if (!month) return null;
  return (
    <Text size="xs">
      <RowsLink rows={salesHref({ product: product.id, kind: 'SALE', ...daysOf(month) })}>
        {format.count(units)} units
      </RowsLink>
    </Text>
  );
}

/** Products whose sales moved most between the last two whole months, and how they went for a year. */
export function TrendingProducts({ trends }: { trends: readonly Trend[] | null }) {
  const format = useFormat();
  const month = trends?.[0]?.month;
  const note = month ? `All customers: units in ${format.month(month)} against the month before` : undefined;
  return (
    <Card title="Trending products" note={note} action={<Link to="/trends">All trends</Link>}>
      <Seen of={withSubject(trends, 'product')} matter="INSIGHTS" what="Trending products">
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState
              title="No clear trends"
              advice="No product moved by more than a fifth and beyond its usual ups and downs."
            />
          ) : (
            <DataTable
              caption="Trending products"
              rows={rows}
              rowKey={({ product }) => product.id}
              columns={[
                {
                  key: 'name',
                  header: 'Product',
                  cell: (trend) => (
                    <>
                      <Link to={productHref(trend.product.id)}>{trend.product.name}</Link>
                      <Units {...trend} />
                    </>
                  ),
                },
                {
                  key: 'trend',
                  header: '12 months',
                  align: 'right',
                  cell: ({ status, change, product }) => (
                    <>
                      <Sparkline
                        label={`Units of ${product.name} by month`}
                        unit="count"
                        points={monthPoints(product.salesByMonth, ({ units }) => units, format)}
                      />
                      <br />
                      <TrendBadge status={status} change={change} />
                    </>
                  ),
                },
              ]}
            />
          )
        }
      </Seen>
    </Card>
  );
}
