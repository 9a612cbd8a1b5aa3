import type { ColumnName } from './data-table-columns.js';
import { WithheldPart } from './withheld.js';

/** Says below a table which of its columns the reader's role does not see, and who does. */
export function WithheldColumns({ columns }: { columns: readonly ColumnName[] }) {
  const withheld = columns.filter((column) => column.withheld !== undefined);
  if (withheld.length === 0) return null;
  return (
    <div className="cq-table-withheld">
      {[...new Set(withheld.map((column) => column.withheld ?? ''))].map((seenBy) => (
        <WithheldPart
          key={seenBy}
          what={withheld
            .filter((column) => column.withheld === seenBy)
            .map(({ header }) => header)
            .join(', ')}
          seenBy={seenBy}
        />
      ))}
    </div>
  );
}
