import { useAuditLogQuery } from '../../generated/settings.js';
import { loadQuery } from '../../load-query.js';
import { DayFields } from '../../panels/day-fields.js';
import { exportHref } from '../../panels/export-href.js';
import { ListFilters, type ListNarrowing, NothingMatches } from '../../panels/list-filters.js';
import { Seen } from '../../panels/seen.js';
import { Card } from '../../ui/card.js';
import { LoadView } from '../../ui/load-view.js';
import { Pager } from '../../ui/pager.js';
import { TableSkeleton } from '../../ui/skeletons.js';
import { useAddress } from '../../url/address.js';
import { rowFilter } from '../../url/row-filter.js';
import { AuditTable } from './audit-table.js';
import { auditKinds, isAuditKind } from './audit-words.js';
import { useListing } from './listing.js';

const kindChoices = Object.entries(auditKinds).map(([value, label]) => ({ value, label }));

/** Who did what and when, from where; the address says which of it. */
export function AuditPage() {
  const { value } = useAddress();
  const { variables, pager } = useListing();
  const { from, to } = rowFilter(value);
  const word = value('kind');
  const kind = isAuditKind(word) ? word : undefined;
  const personId = value('person');
  const answer = useAuditLogQuery({
    variables: { ...variables, filter: { kinds: kind && [kind], personId, from, to } },
  });
  const [first] = answer.data?.auditLog?.nodes ?? [];
  const narrowing: ListNarrowing = {
    ledBy: personId
      ? [
          {
            names: ['person'],
            label: 'Who',
            value: first?.personId === personId ? first.actor : 'One person',
          },
        ]
      : [],
    filters: [{ name: 'kind', label: 'What', all: 'Everything', choices: kindChoices, value: kind }],
  };
  return (
    <>
      <ListFilters {...narrowing}>
        <DayFields from={from} to={to} />
      </ListFilters>
      <Card title="Audit log" note="The latest first. Entries are never changed.">
        <LoadView
          load={loadQuery(answer)}
          skeleton={<TableSkeleton rows={12} />}
          isEmpty={({ auditLog }) => auditLog?.nodes.length === 0}
          empty={
            <NothingMatches
              narrowing={narrowing}
              noun="entries"
              advice="What people, programs and the server do is noted here."
            />
          }
        >
          {({ auditLog }, pending) => (
            <Seen of={auditLog} matter="SETTINGS" what="Audit log">
              {(list) => (
                <>
                  <AuditTable
                    entries={list.nodes}
                    exportHref={exportHref('audit', { kind, person: personId, from, to })}
                  />
                  <Pager {...pager(list, pending)} noun="entries" />
                </>
              )}
            </Seen>
          )}
        </LoadView>
      </Card>
    </>
  );
}
