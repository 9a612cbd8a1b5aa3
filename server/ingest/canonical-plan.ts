import type { Given, Kind } from '../kit/records.js';
import { listed, type Header } from './header.js';
import { givenFields, KIND_SPECS } from './kind-specs.js';
import type { Notation } from './notation.js';
import { putRecord, type Plan } from './plan.js';
import { recogniseKind } from './recognise-kind.js';
import type { Field, Fields } from './row.js';

/**
 * The plan for one of the four files, told by its header. Columns that none of them has are named and left alone.
 * @throws SourceError when the header is that of none of them.
 */
export function canonicalPlan(header: Header, file: string, notation: Notation): Plan {
  const kind = recogniseKind(header, file);
  const { columns, reader } = KIND_SPECS[kind];
  const fields = canonicalFields(header, Object.keys(columns));
  const unknown = header.names.filter((name) => !fields.has(name.toLowerCase()));
  const read = reader(fields, notation);
  return {
    given: { [kind]: { fields: givenFields(kind, fields.keys()), merge: 'replace' } satisfies Given<Kind> },
    warnings: unknown.length > 0 ? [`columns that are not read: ${listed(unknown)}`] : [],
    begin: () => (row, batch) => {
      const record = read(row);
      if (row.rejection) batch.rejections.push(row.rejection);
      else putRecord(batch, kind, row.line, record);
    },
    timeLimit: undefined,
  };
}

function canonicalFields(header: Header, names: readonly string[]): Fields {
  const fields = new Map<string, Field>();
  for (const name of names) {
    const position = header.position(name);
    if (position !== undefined) fields.set(name, columnField(header.names[position]!, position));
  }
  return fields;
}

/** A field that is a column as it stands. */
export function columnField(column: string, position: number): Field {
  return { column, text: (row) => row.cells[position]!.trim() };
}
