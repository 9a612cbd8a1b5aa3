import { useTrendsQuery } from '../../generated/graphql.js';
import { loadQuery } from '../../load-query.js';
import { exportHref } from '../../panels/export-href.js';
import { productHref } from '../../panels/hrefs.js';
import { ListFilters, type ListNarrowing, narrowingWords } from '../../panels/list-filters.js';
import { exportedColumns } from '../../panels/listed-column.js';
import { PageViews } from '../../panels/page-views.js';
import { NotSeen } from '../../panels/seen.js';
import { falseAlarmNote } from '../../panels/sureness.js';
import { withSubject } from '../../panels/with-subject.js';
import { Card } from '../../ui/card.js';
import { DataTable } from '../../ui/data-table.js';
import { useFormat } from '../../ui/format-context.js';
import { EmptyState, LoadView } from '../../ui/load-view.js';
import { NotEnoughData } from '../../ui/not-enough-data.js';
import { PageHeader } from '../../ui/page-header.js';
import { Pager } from '../../ui/pager.js';
import { TableSkeleton } from '../../ui/skeletons.js';
import { useAddress } from '../../url/address.js';
import { useColumns } from '../../url/columns.js';
import { cursorPages } from '../../url/cursor-pages.js';
import { usePageSize } from '../../url/page-size.js';
import { useUrlState } from '../../url/url-state.js';
import { trendColumns } from './columns.js';
import { GroupTrends } from './group-trends.js';
import { ThresholdControl } from './threshold-control.js';
import { thresholds, trendDirections, trendGroupOf, trendsVariables } from './variables.js';

const narrowingOf = ({ threshold, direction }: ReturnType<typeof trendsVariables>): ListNarrowing => ({
  ledBy:
    threshold === thresholds.initial
      ? []
      : [{ names: ['threshold'], label: 'Change', value: `more than ${threshold}%` }],
  filters: [
    {
      name: 'direction',
      label: 'Direction',
      all: 'Both ways',
      choices: trendDirections,
      value: direction,
    },
  ],
});

/** Products whose sales rise or fall, by how much against what is usual, how sure that is, and the whole around them. */
export function TrendsPage() {
  const format = useFormat();
  const address = useAddress();
  const { change } = useUrlState();
  const variables = trendsVariables(address);
  const { threshold, direction } = variables;
  const by = trendGroupOf(address.value('by'));
  const load = loadQuery(useTrendsQuery({ variables }));
  const flagged = load.state === 'ready' ? load.data.trends?.totalCount : undefined;
  const narrowing = narrowingOf(variables);
  const columns = trendColumns(format);
  const choice = useColumns(columns);
  const size = usePageSize();

  return (
    <>
      <PageHeader
        title="Trends"
        note="Products that sold clearly more or fewer units in the last whole month than in the one before."
      >
        <PageViews page="/trends" suggestion={narrowingWords(narrowing, undefined)} />
      </PageHeader>
      <ListFilters {...narrowing}>
        <ThresholdControl
          value={threshold}
          flags={
            flagged === undefined ? '…' : `${format.count(flagged)} ${flagged === 1 ? 'product' : 'products'}`
          }
          onChange={(chosen) =>
            change(
              { threshold: chosen === thresholds.initial ? undefined : String(chosen) },
              { replace: true },
            )
          }
        />
      </ListFilters>
      <LoadView
        load={load}
        skeleton={
          <Card>
            <TableSkeleton rows={10} />
          </Card>
        }
        isEmpty={({ whole }) => whole?.length === 0}
        empty={
          <Card>
            <NotEnoughData advice="A trend compares two whole months of sales. It appears here once there are two and they have been compared." />
          </Card>
        }
      >
        {({ trends, whole, groups }, pending) => {
          const rows = withSubject(trends?.nodes ?? null, 'product');
          if (!trends || !rows || !whole || !groups) return <NotSeen matter="INSIGHTS" what="Trends" />;
          return (
            <div className="cq-stack">
              {rows.length === 0 ? (
                <Card title="Products">
                  <EmptyState
                    title="No clear trends"
                    advice="No product moved that far and beyond its usual ups and downs. Try a smaller change."
                  />
                </Card>
              ) : (
                <Card title="Products" note={falseAlarmNote}>
                  <DataTable
                    caption="Trends"
                    rows={rows}
                    rowKey={({ product }) => product.id}
                    rowHref={({ product }) => productHref(product.id)}
                    columns={columns}
                    {...choice}
                    exportHref={exportHref('trends', {
                      threshold,
                      direction,
                      columns: exportedColumns(['product_id'], columns, choice.shown),
                    })}
                  />
                  <Pager
                    {...cursorPages(address.search, trends, size.value)}
                    noun="trends"
                    pending={pending}
                    size={size}
                  />
                </Card>
              )}
              <GroupTrends by={by} trends={{ whole, groups }} onChoose={(chosen) => change({ by: chosen })} />
            </div>
          );
        }}
      </LoadView>
    </>
  );
}
