import { useTrendsQuery } from '../../generated/graphql.js';
import { loadQuery } from '../../load-query.js';
import { falseAlarmNote } from '../../panels/sureness.js';
import { Card } from '../../ui/card.js';
import { DataTable } from '../../ui/data-table.js';
import { useFormat } from '../../ui/format-context.js';
import { EmptyState, LoadView } from '../../ui/load-view.js';
import { NotEnoughData } from '../../ui/not-enough-data.js';
import { PageHeader } from '../../ui/page-header.js';
import { Pager } from '../../ui/pager.js';
import { SelectFilter } from '../../ui/select-filter.js';
import { TableSkeleton } from '../../ui/skeletons.js';
import { useAddress } from '../../url/address.js';
import { cursorPages } from '../../url/cursor-pages.js';
import { useUrlState } from '../../url/url-state.js';
import { trendColumns } from './columns.js';
import { GroupTrends } from './group-trends.js';
import { ThresholdControl } from './threshold-control.js';
import { thresholds, trendDirections, trendGroupOf, trendsVariables } from './variables.js';

/** Products whose sales rise or fall, by how much against what is usual, how sure that is, and the whole around them. */
export function TrendsPage() {
  const format = useFormat();
  const { params, value, change } = useUrlState();
  const variables = trendsVariables(useAddress());
  const { threshold, direction } = variables;
  const by = trendGroupOf(value('by'));
  const answer = useTrendsQuery({ variables });
  const load = loadQuery(answer);
  const flagged = load.state === 'ready' ? load.data.trends.totalCount : undefined;

  return (
    <>
      <PageHeader
        title="Trends"
        note="Products that sold clearly more or fewer units in the last whole month than in the one before."
      >
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
        <SelectFilter
          label="Direction"
          all="Both ways"
          choices={trendDirections}
          value={direction}
          onChange={(chosen) => change({ direction: chosen })}
        />
      </PageHeader>
      <LoadView
        load={load}
        skeleton={<TableSkeleton rows={10} />}
        isEmpty={({ whole }) => whole.length === 0}
        empty={
          <Card>
            <NotEnoughData advice="A trend compares two whole months of sales. It appears here once there are two and they have been compared." />
          </Card>
        }
      >
        {({ trends, whole, groups }, pending) => (
          <div className="cq-stack">
            {trends.nodes.length === 0 ? (
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
                  rows={trends.nodes}
                  rowKey={({ product }) => product.id}
                  columns={trendColumns(trends.nodes, format)}
                />
                <Pager {...cursorPages(params, trends, 25)} noun="trends" pending={pending} />
              </Card>
            )}
            <GroupTrends by={by} trends={{ whole, groups }} onChoose={(chosen) => change({ by: chosen })} />
          </div>
        )}
      </LoadView>
    </>
  );
}
