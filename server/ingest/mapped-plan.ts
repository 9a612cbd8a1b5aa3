import { KINDS, type Given, type Kind } from '../kit/records.js';
import { columnsOf, conditionOf, type Columns } from './condition.js';
import { FirstMentions } from './first-mentions.js';
import type { Header } from './header.js';
import { givenFields, KIND_SPECS } from './kind-specs.js';
import { mappedField, type MappedField } from './mapped-field.js';
import type { FieldSource, Mapping } from './mapping.js';
import type { Notation } from './notation.js';
import { putRecord, type BatchUnderWay, type Plan, type TakeRow } from './plan.js';
import type { Row } from './row.js';

/** A piece of at most 32 KiB takes some milliseconds; only a pattern that runs on takes seconds. */
const TIME_LIMIT = 5_000;

/**
 * The plan for a file that a mapping turns into records.
 * @throws SourceError when the mapping asks for a column that the file does not have.
 */
export function mappedPlan(header: Header, file: string, mapping: Mapping, notation: Notation): Plan {
  const columns = columnsOf(header, file, notation);
  const given = givenBy(mapping);
  const begin = (): TakeRow => {
    const filters = (mapping.filters ?? []).map((filter, at) => ({
      leavesOut: conditionOf(filter, columns.at('filters').at(String(at))),
      reason: filter.reason,
    }));
    const tables = KINDS.flatMap((kind) => tableOf(kind, mapping, given, columns, notation) ?? []);
    const counts = tables.flatMap((table) => table.counts);
    return (row, batch) => {
      for (const count of counts) count(row);
      const filter = filters.find(({ leavesOut }) => leavesOut(row));
      if (filter) {
        batch.leftOut.set(filter.reason, (batch.leftOut.get(filter.reason) ?? 0) + 1);
        return;
      }
      const puts = tables.map((table) => table.read(row));
      if (row.rejection) batch.rejections.push(row.rejection);
      else for (const put of puts) put?.(batch);
    };
  };
  begin();
  return { given, warnings: [], begin, timeLimit: TIME_LIMIT };
}

/** Customers and products beside another table are mentioned by its rows, many times each. */
function isMentioned(kind: Kind, mapping: Mapping): kind is 'customers' | 'products' {
  return (kind === 'customers' || kind === 'products') && Object.keys(mapping.tables).length > 1;
}

function givenBy(mapping: Mapping): Plan['given'] {
  const given = KINDS.flatMap((kind) => {
    const sources = mapping.tables[kind];
    if (!sources) return [];
    const total = 'amount' in sources ? ['unit_price'] : [];
    const fields = givenFields(kind, [...Object.keys(sources), ...total]);
    return [[kind, { fields, merge: isMentioned(kind, mapping) ? 'fill' : 'replace' } satisfies Given<Kind>]];
  });
  return Object.fromEntries(given) as Plan['given'];
}

/** One of the tables that a row feeds. */
interface Table {
  counts: ((row: Row) => void)[];
  /** Reads the row; what comes back puts its record into the batch, once the row is known to be good. */
  read(row: Row): ((batch: BatchUnderWay) => void) | undefined;
}

function tableOf(kind: Kind, mapping: Mapping, given: Plan['given'], columns: Columns, notation: Notation) {
  const sources = mapping.tables[kind];
  if (!sources) return undefined;
  const fields = fieldsOf(kind, sources, columns.at('tables').at(kind));
  return isMentioned(kind, mapping)
    ? mentionedTable(kind, fields, given[kind] as Given<typeof kind>, notation)
    : plainTable(kind, fields, notation);
}

/** Each row is a record. */
function plainTable(kind: Kind, fields: MappedFields, notation: Notation): Table {
  const readRecord = KIND_SPECS[kind].reader(fields, notation);
  return {
    counts: countsOf(fields),
    read: (row) => {
      const record = readRecord(row);
      return (batch) => putRecord(batch, kind, row.line, record);
    },
  };
}

/** Each row may mention a record; what is known of it already is not read again. */
function mentionedTable<K extends 'customers' | 'products'>(
  kind: K,
  fields: MappedFields,
  given: Given<K>,
  notation: Notation,
): Table {
  const readMention = KIND_SPECS[kind].reader(fields, notation);
  const id = fields.get(KIND_SPECS[kind].id)!;
  const mentions = new FirstMentions<K>(given.fields);
  return {
    counts: countsOf(fields),
    read: (row) => {
      const mentioned = id.text(row);
      if (mentioned === '' || mentions.isComplete(mentioned)) return undefined;
      const mention = readMention(row);
      return (batch) => {
        const record = mentions.learn(mention);
        if (record) putRecord(batch, kind, row.line, record);
      };
    },
  };
}

type MappedFields = ReadonlyMap<string, MappedField>;

function countsOf(fields: MappedFields): Table['counts'] {
  return [...fields.values()].flatMap(({ count }) => count ?? []);
}

/** The fields of a table; a customer or product without a name is called by its id. */
function fieldsOf(kind: Kind, sources: object, columns: Columns): MappedFields {
  const fields = new Map<string, MappedField>();
  for (const [name, source] of Object.entries(sources) as [string, FieldSource][]) {
    fields.set(name, mappedField(name, source, columns.at(name)));
  }
  if (kind === 'customers' || kind === 'products') {
    const id = fields.get(KIND_SPECS[kind].id)!;
    const name = fields.get('name');
    fields.set('name', {
      column: name?.column ?? id.column,
      text: (row) => (name?.text(row) ?? '') || id.text(row),
    });
  }
  return fields;
}
