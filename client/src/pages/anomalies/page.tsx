import { type AnomaliesQuery, useAnomaliesQuery } from '../../generated/graphql.js';
import { loadQuery } from '../../load-query.js';
import { useDataStamp } from '../../panels/data-stamp.js';
import { exportHref } from '../../panels/export-href.js';
import { customerHref } from '../../panels/hrefs.js';
import { ListFilters, type ListNarrowing, narrowingWords } from '../../panels/list-filters.js';
import { exportedColumns } from '../../panels/listed-column.js';
import { PageViews } from '../../panels/page-views.js';
import { NotSeen, useHidden } from '../../panels/seen.js';
import { falseAlarmNote } from '../../panels/sureness.js';
import { withSubject } from '../../panels/with-subject.js';
import { Card } from '../../ui/card.js';
import { DataTable } from '../../ui/data-table.js';
import type { Format } from '../../ui/format.js';
import { useFormat } from '../../ui/format-context.js';
import { LoadView } from '../../ui/load-view.js';
import { PageHeader } from '../../ui/page-header.js';
import { Pager } from '../../ui/pager.js';
import { TableSkeleton } from '../../ui/skeletons.js';
import { useAddress } from '../../url/address.js';
import { useColumns } from '../../url/columns.js';
import { cursorPages } from '../../url/cursor-pages.js';
import { usePageSize } from '../../url/page-size.js';
import { shiftMonth } from '../../url/period.js';
import { dataMonths } from '../../url/period-state.js';
import { anomalyColumns } from './columns.js';
import { NobodyStandsOut } from './nobody-stands-out.js';
import { alarmLimits, anomaliesVariables, anomalyWindows, defaultLimit, defaultWindow } from './variables.js';

type Variables = ReturnType<typeof anomaliesVariables>;

const narrowingOf = ({ window, maxQ }: Variables): ListNarrowing => ({
  filters: [
    {
      name: 'window',
      label: 'Tickets of',
      choices: anomalyWindows,
      usual: defaultWindow,
      value: String(window),
    },
    {
      name: 'maxQ',
      label: 'False alarms',
      choices: alarmLimits,
      usual: defaultLimit,
      value: String(maxQ),
    },
  ],
});

/** How many stand out, of how many, in which time, and how many of them are chance. */
function found(
  { totalCount, judged }: NonNullable<AnomaliesQuery['anomalies']>,
  { window, maxQ }: Variables,
  format: Format,
) {
  const stand = totalCount === 1 ? 'stands' : 'stand';
  return {
    title: `${format.count(totalCount)} of the ${format.count(judged)} customers judged ${stand} out`,
    note: `From the tickets of the last ${format.count(window)} days. At most 1 in ${format.count(Math.round(1 / maxQ))} of them is expected to be a false alarm. ${falseAlarmNote} At stake is what the customer bought in the last 12 months.`,
  };
}

/** Customers whose tickets are more negative than chance explains, or whose mood turned, the surest first. */
export function AnomaliesPage() {
  const format = useFormat();
  const hidden = useHidden();
  const address = useAddress();
  const variables = anomaliesVariables(address);
  const answer = useAnomaliesQuery({ variables });
  const narrowing = narrowingOf(variables);
  const lastMonth = dataMonths(useDataStamp())?.last;
  const columns = anomalyColumns(format, hidden, lastMonth && `${shiftMonth(lastMonth, -11)}-01`);
  const choice = useColumns(columns);
  const size = usePageSize();

  return (
    <>
      <PageHeader
        title="Anomalies"
        note="Customers whose support tickets are unusually negative, or whose mood turned."
      >
        <PageViews page="/anomalies" suggestion={narrowingWords(narrowing, undefined)} />
      </PageHeader>
      <ListFilters {...narrowing} />
      <LoadView
        load={loadQuery(answer)}
        skeleton={
          <Card>
            <TableSkeleton rows={8} />
          </Card>
        }
        isEmpty={({ anomalies }) => anomalies?.nodes.length === 0}
        empty={
          <Card>
            <NobodyStandsOut judged={answer.data?.anomalies?.judged ?? 0} />
          </Card>
        }
      >
        {({ anomalies: list }, pending) => {
          const rows = withSubject(list?.nodes ?? null, 'customer');
          if (!list || !rows) return <NotSeen matter="INSIGHTS" what="Anomalies" />;
          return (
            <Card {...found(list, variables, format)}>
              <DataTable
                caption="Anomalies"
                rows={rows}
                rowKey={({ id }) => id}
                rowHref={({ customer }) => customerHref(customer.id)}
                columns={columns}
                {...choice}
                exportHref={exportHref('anomalies', {
                  window: variables.window,
                  max_q: variables.maxQ,
                  columns: exportedColumns(['customer_id'], columns, choice.shown),
                })}
              />
              <Pager
                {...cursorPages(address.search, list, size.value)}
                noun="customers"
                pending={pending}
                size={size}
              />
            </Card>
          );
        }}
      </LoadView>
    </>
  );
}
