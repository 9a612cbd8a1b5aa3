import type { AuditRowFragment } from '../../generated/settings.js';
import { DataTable } from '../../ui/data-table.js';
import { NO_VALUE } from '../../ui/format.js';
import { useFormat } from '../../ui/format-context.js';
import { actorWords, auditKinds } from './audit-words.js';

interface AuditTableProps {
  entries: readonly AuditRowFragment[];
  exportHref: string;
}

/** Entries of the audit log. */
export function AuditTable({ entries, exportHref }: AuditTableProps) {
  const format = useFormat();
  return (
    <DataTable
      caption="Audit log"
      rows={entries}
      rowKey={({ id }) => id}
      exportHref={exportHref}
      columns={[
        {
          key: 'at',
          header: 'When',
          cell: ({ at }) => <span className="cq-whole">{format.instant(at)}</span>,
        },
        { key: 'who', header: 'Who', cell: ({ actor }) => actorWords(actor) },
        { key: 'what', header: 'What', cell: ({ kind }) => auditKinds[kind] },
        { key: 'subject', header: 'To whom or what', cell: ({ subject }) => subject ?? NO_VALUE },
        { key: 'detail', header: 'More', cell: ({ detail }) => detail ?? NO_VALUE },
        { key: 'address', header: 'From', cell: ({ address }) => address ?? NO_VALUE },
      ]}
    />
  );
}
