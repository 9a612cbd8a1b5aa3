import { Text } from '@mantine/core';
import { Link } from 'react-router';
import { type TrendDirection, useTrendsQuery } from '../../generated/graphql.js';
import { loadQuery } from '../../load-query.js';
import { productHref } from '../../panels/hrefs.js';
import { TrendBadge } from '../../panels/trend-badge.js';
import { Card } from '../../ui/card.js';
import { DataTable } from '../../ui/data-table.js';
import { useFormat } from '../../ui/format-context.js';
import { EmptyState, LoadView } from '../../ui/load-view.js';
import { PageHeader } from '../../ui/page-header.js';
import { Pager } from '../../ui/pager.js';
import { SelectFilter } from '../../ui/select-filter.js';
import { TableSkeleton } from '../../ui/skeletons.js';
import { currentCursor, cursorPages } from '../../url/cursor-pages.js';
import { useUrlState } from '../../url/url-state.js';

const thresholds = ['10', '20', '30', '50', '100'].map((value) => ({ value, label: `More than ${value}%` }));
const directions = [
  { value: 'UP', label: 'Rising' },
  { value: 'DOWN', label: 'Falling' },
] as const satisfies readonly { value: TrendDirection; label: string }[];

/** Products whose sales rise or fall, by how much, and why it is more than noise. */
export function TrendsPage() {
  const format = useFormat();
  const { params, value, change } = useUrlState();
  const threshold = thresholds.find((known) => known.value === value('threshold'))?.value ?? '20';
  const direction = directions.find((known) => known.value === value('direction'))?.value;
  const answer = useTrendsQuery({
    variables: { after: currentCursor(params), threshold: Number(threshold), direction },
  });

  return (
    <>
      <PageHeader
        title="Trends"
        note="Products that sold clearly more or fewer units in the last whole month than in the one before."
      >
        <SelectFilter
          label="Change"
          choices={thresholds}
          value={threshold}
          onChange={(chosen) => change({ threshold: chosen === '20' ? undefined : chosen })}
        />
        <SelectFilter
          label="Direction"
          all="Both ways"
          choices={directions}
          value={direction}
          onChange={(chosen) => change({ direction: chosen })}
        />
      </PageHeader>
      <Card>
        <LoadView
          load={loadQuery(answer)}
          skeleton={<TableSkeleton rows={10} />}
          isEmpty={({ trends }) => trends.nodes.length === 0}
          empty={
            <EmptyState
              title="No clear trends"
              advice="No product moved that far and beyond its usual ups and downs. Try a smaller change."
            />
          }
        >
          {({ trends }, pending) => (
            <>
              <DataTable
                caption="Trends"
                rows={trends.nodes}
                rowKey={({ product }) => product.id}
                columns={[
                  {
                    key: 'name',
                    header: 'Product',
                    cell: ({ product }) => <Link to={productHref(product.id)}>{product.name}</Link>,
                  },
                  {
                    key: 'trend',
                    header: 'Trend',
                    cell: (row) => <TrendBadge status={row.status} change={row.change} />,
                  },
                  {
                    key: 'before',
                    header: 'Units before',
                    align: 'right',
                    cell: ({ previousUnits }) => format.count(previousUnits),
                  },
                  { key: 'units', header: 'Units', align: 'right', cell: ({ units }) => format.count(units) },
                  {
                    key: 'revenue',
                    header: 'Revenue',
                    align: 'right',
                    cell: ({ revenue }) => format.wholeMoney(revenue),
                  },
                  {
                    key: 'why',
                    header: 'Why',
                    cell: ({ explanation }) => (
                      <Text span inherit c="dimmed">
                        {explanation}
                      </Text>
                    ),
                  },
                ]}
              />
              <Pager {...cursorPages(params, trends, 25)} noun="trends" pending={pending} />
            </>
          )}
        </LoadView>
      </Card>
    </>
  );
}
