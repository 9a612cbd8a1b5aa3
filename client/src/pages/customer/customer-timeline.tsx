import '../../panels/prose.css';
import { Link, useSearchParams } from 'react-router';
import type { TimelineRowsFragment } from '../../generated/graphql.js';
import { salesHref, ticketsHref } from '../../panels/hrefs.js';
import { useOpenHref } from '../../panels/open-href.js';
import { NotSeen, useHidden } from '../../panels/seen.js';
import { Card } from '../../ui/card.js';
import { useFormat } from '../../ui/format-context.js';
import { EmptyState } from '../../ui/load-view.js';
import { Pager } from '../../ui/pager.js';
import { SelectFilter } from '../../ui/select-filter.js';
import { Timeline } from '../../ui/timeline.js';
import { cursorPages } from '../../url/cursor-pages.js';
import { useUrlState } from '../../url/url-state.js';
import { timelineEntry } from './timeline-entry.js';
import { TIMELINE_PAGE, timelineKinds } from './variables.js';

interface CustomerTimelineProps {
  rows: TimelineRowsFragment | null;
  customer: string;
  /** While these are still the entries of the page before. */
  pending: boolean;
}

/** What the customer ordered and asked help for, newest first; the address says which of both, and how far back. */
export function CustomerTimeline({ rows, customer, pending }: CustomerTimelineProps) {
  const format = useFormat();
  const hidden = useHidden();
  const opened = useOpenHref();
  const [params] = useSearchParams();
  const { value, change } = useUrlState();
  const shown = timelineKinds.find((known) => known.value === value('timeline'));
  if (!rows) return <NotSeen matter="TICKETS" what="Timeline" />;
  return (
    <Card
      title="Timeline"
      note={
        <span className="cq-prose">
          Newest first. Also as lists of <Link to={salesHref({ customer })}>all sales</Link> and{' '}
          <Link to={ticketsHref({ customer })}>all tickets</Link>.
        </span>
      }
      action={
        <div className="cq-filters">
          <SelectFilter
            label="Show"
            all="Orders and tickets"
            choices={timelineKinds}
            value={shown?.value}
            onChange={(chosen) => change({ timeline: chosen })}
          />
        </div>
      }
    >
      {rows.nodes.length === 0 ? (
        <EmptyState
          title={shown ? `No ${shown.value}` : 'Nothing yet'}
          advice="They appear here as soon as they are loaded."
        />
      ) : (
        <>
          <Timeline
            label="Orders and tickets"
            entries={rows.nodes.map((row) => timelineEntry(row, { customer, opened, format, hidden }))}
          />
          <Pager
            {...cursorPages(params, rows, TIMELINE_PAGE)}
            noun={shown?.value ?? 'orders and tickets'}
            pending={pending}
          />
        </>
      )}
    </Card>
  );
}
