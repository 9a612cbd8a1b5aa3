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
import { useAddress } from '../../url/address.js';
import { cursorPages } from '../../url/cursor-pages.js';
import { useUrlState } from '../../url/url-state.js';
import { AnomalyTable } from './anomaly-table.js';
import { NobodyStandsOut } from './nobody-stands-out.js';
import { alarmLimits, anomaliesVariables, anomalyWindows, defaultLimit, defaultWindow } from './variables.js';

/** Customers whose tickets are more negative than chance explains, or whose mood turned, the surest first. */
export function AnomaliesPage() {
  const format = useFormat();
  const { params, change } = useUrlState();
  const variables = anomaliesVariables(useAddress());
  const answer = useAnomaliesQuery({ variables });

  return (
    <>
      <PageHeader
        title="Anomalies"
        note="Customers whose support tickets are unusually negative, or whose mood turned."
      >
        <SelectFilter
          label="Tickets of"
          choices={anomalyWindows}
          value={String(variables.window)}
          onChange={(chosen) => change({ window: chosen === defaultWindow ? undefined : chosen })}
        />
        <SelectFilter
          label="False alarms"
          choices={alarmLimits}
          value={String(variables.maxQ)}
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
