import { useOverviewQuery } from '../../generated/graphql.js';
import { loadQuery } from '../../load-query.js';
import { useDataStamp } from '../../panels/data-stamp.js';
import { useFacets } from '../../panels/facets.js';
import { usePollUntilScored } from '../../panels/poll-until-scored.js';
import { useFormat } from '../../ui/format-context.js';
import { EmptyState, LoadView } from '../../ui/load-view.js';
import { PageHeader } from '../../ui/page-header.js';
import { PeriodPicker } from '../../ui/period-picker.js';
import { SegmentPicker } from '../../ui/segment-picker.js';
import { PageSkeleton } from '../../ui/skeletons.js';
import { useAddress } from '../../url/address.js';
import { customerGroups } from '../../url/customer-group.js';
import { useDisplay } from '../../url/display.js';
import { dataMonths, usePeriod } from '../../url/period-state.js';
import { useUrlState } from '../../url/url-state.js';
import { type OverviewSection, roleOf, roleViews } from '../../views/role.js';
import { periodWords } from './period-words.js';
import { Sections } from './sections.js';
import { overviewVariables } from './variables.js';

/** A wall has room for three sections, and nobody there to go through a list. */
const onAWall = (sections: readonly OverviewSection[]) =>
  sections.filter((name) => name !== 'opportunities').slice(0, 3);

/** The whole at a glance: numbers of a period, their course, what needs attention, what and who leads. */
export function OverviewPage() {
  const format = useFormat();
  const address = useAddress();
  const { value, change } = useUrlState();
  const group = value('group');
  const answer = useOverviewQuery({ variables: overviewVariables(address) });
  usePollUntilScored(answer);
  const load = loadQuery(answer);
  const { comparison, picker } = usePeriod(dataMonths(useDataStamp()));
  const shown = ('data' in load ? load.data : undefined)?.overview.period;
  const { sections } = roleViews[roleOf(address.search)];
  const display = useDisplay();

  return (
    <>
      <PageHeader
        title="Overview"
        // Kept free while it is not known, so that nothing moves.
        note={shown ? periodWords(shown, format) : '\u00a0'}
      >
        <PeriodPicker {...picker} />
        <SegmentPicker
          choices={customerGroups(useFacets().segments)}
          value={group}
          onChange={(chosen) => change({ group: chosen })}
        />
      </PageHeader>
      <LoadView
        load={load}
        skeleton={<PageSkeleton tiles={8} />}
        isEmpty={({ overview }) =>
          overview.salesByMonth?.length === 0 && overview.ticketsByMonth?.length === 0
        }
        empty={
          <EmptyState
            title="No data here"
            advice="There are no sales and no tickets for this choice. Choose a longer period or all customers."
          />
        }
      >
        {(data) => (
          <Sections
            names={display === 'wall' ? onAWall(sections) : sections}
            data={data}
            group={group}
            comparison={comparison}
          />
        )}
      </LoadView>
    </>
  );
}
