import { Link } from 'react-router';
import { type InsightCardFragment, useWhyInsightQuery } from '../generated/graphql.js';
import { loadQuery } from '../load-query.js';
import { DrawerEvidence } from '../ui/drawer-evidence.js';
import { useFormat } from '../ui/format-context.js';
import { EmptyState, LoadView } from '../ui/load-view.js';
import { SeverityBadge } from '../ui/severity-badge.js';
import { TableSkeleton } from '../ui/skeletons.js';
import { reasonsOf } from './evidence.js';
import { EvidenceRows } from './evidence-rows.js';
import { severityOf, subjectOf } from './finding.js';
import { rowsHref } from './hrefs.js';
import { openedRows } from './opened.js';

function Why({ insight }: { insight: InsightCardFragment }) {
  const format = useFormat();
  const subject = subjectOf(insight);
  const href = rowsHref(insight.rows);
  const rows = openedRows(href);
  return (
    <>
      <p className="cq-opened-top">
        <SeverityBadge severity={severityOf(insight)} />
        {subject && <Link to={subject.to}>{subject.name}</Link>}
        {insight.asOf && <span>As of {format.instantDay(insight.asOf)}</span>}
      </p>
      <DrawerEvidence
        explanation={insight.explanation}
        {...reasonsOf(insight, format)}
        rows={
          rows && (
            <>
              <EvidenceRows opened={rows} />
              <Link to={href}>Open these {rows.kind} as a page</Link>
            </>
          )
        }
      />
    </>
  );
}

/** Why an insight is told: its rule, what went in, how sure it is, and the very rows. */
export function EvidenceWhy({ id }: { id: string }) {
  const answer = useWhyInsightQuery({ variables: { id } });
  return (
    <LoadView
      load={loadQuery(answer)}
      skeleton={<TableSkeleton rows={12} />}
      isEmpty={({ insight }) => !insight}
      empty={
        <EmptyState
          title="No longer so"
          advice="Earlier data said this. The latest do not say it any more, or its customer or product is gone."
        />
      }
    >
      {({ insight }) => insight && <Why insight={insight} />}
    </LoadView>
  );
}
