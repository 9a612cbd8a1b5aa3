import { useAnomaliesQuery } from '../../generated/graphql.js';
import { loadQuery } from '../../load-query.js';
import { falseAlarmNote } from '../../panels/sureness.js';
import { Card } from '../../ui/card.js';
import { useFormat } from '../../ui/format-context.js';
import { LoadView } from '../../ui/load-view.js';
import { PageHeader } from '../../ui/page-header.js';
import { Pager } from '../../ui/pager.js';
import { SelectFilter } from '../../ui/select-filter.js';
import { TableSkeleton } from '../../ui/skeletons.js';
import { currentCursor, cursorPages } from '../../url/cursor-pages.js';
import { useUrlState } from '../../url/url-state.js';
import { AnomalyTable } from './anomaly-table.js';
import { NobodyStandsOut } from './nobody-stands-out.js';

const windows = [
  { value: '30', label: 'Last 30 days' },
  { value: '90', label: 'Last 90 days' },
  { value: '180', label: 'Last 180 days' },
  { value: '365', label: 'Last 365 days' },
] as const;
const defaultWindow = '180';

const limits = [
  { value: '0.01', label: '1 in 100 at most' },
  { value: '0.05', label: '1 in 20 at most' },
  { value: '0.1', label: '1 in 10 at most' },
  { value: '0.2', label: '1 in 5 at most' },
] as const;
const defaultLimit = '0.05';

/** Customers whose tickets are more negative than chance explains, or whose mood turned, the surest first. */
export function AnomaliesPage() {
  const format = useFormat();
  const { params, value, change } = useUrlState();
  const days = windows.find((known) => known.value === value('window'))?.value ?? defaultWindow;
  const limit = limits.find((known) => known.value === value('maxQ'))?.value ?? defaultLimit;
  const answer = useAnomaliesQuery({
    variables: { after: currentCursor(params), window: Number(days), maxQ: Number(limit) },
  });

  return (
    <>
      <PageHeader
        title="Anomalies"
        note="Customers whose support tickets are unusually negative, or whose mood turned."
      >
        <SelectFilter
          label="Tickets of"
          choices={windows}
          value={days}
          onChange={(chosen) => change({ window: chosen === defaultWindow ? undefined : chosen })}
        />
        <SelectFilter
          label="False alarms"
          choices={limits}
          value={limit}
          onChange={(chosen) => change({ maxQ: chosen === defaultLimit ? undefined : chosen })}
        />
      </PageHeader>
      <LoadView
        load={loadQuery(answer)}
        skeleton={<TableSkeleton rows={8} />}
        isEmpty={({ anomalies }) => anomalies.nodes.length === 0}
        empty={
          <Card>
            <NobodyStandsOut judged={answer.data?.anomalies.judged ?? 0} />
          </Card>
        }
      >
        {({ anomalies }, pending) => (
          <Card
            title={`${format.count(anomalies.totalCount)} of the ${format.count(anomalies.judged)} customers judged ${anomalies.totalCount === 1 ? 'stands' : 'stand'} out`}
            note={`${falseAlarmNote} At stake is what the customer bought in the last 12 months.`}
          >
            <AnomalyTable rows={anomalies.nodes} />
            <Pager {...cursorPages(params, anomalies, 25)} noun="customers" pending={pending} />
          </Card>
        )}
      </LoadView>
    </>
  );
}
