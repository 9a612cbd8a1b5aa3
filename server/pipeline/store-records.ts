import sql, { join, raw, type Sql } from 'sql-template-tag';
import { among, relation, type Cell, type ColumnType } from '../kit/dialect.js';
import { countRows, numberRelation, type NumberRows } from '../kit/number-rows.js';
import type { Given, Kind, Records } from '../kit/records.js';
import type { Row, Session, WriteSession } from '../kit/session.js';
import type { RisingIds } from './rising-ids.js';
import type { Tally } from './tally.js';

/** How the records of one kind lie in their table. */
export interface Table<K extends Kind> {
  name: string;
  key: string;
  id: string;
  /** The columns beside key and id, which field each comes from, and its value. */
  columns: Record<string, { type: ColumnType; field: keyof Records[K]; value: (record: Records[K]) => Cell }>;
}

/** A stored row before and after; `before` is undefined for a new one. Cells stand in the order of the table's columns. */
export interface Change {
  key: number | undefined;
  id: string;
  before: Cell[] | undefined;
  after: Cell[];
}

/**
 * Tells which records are new or differ from what is stored. The same id twice: the later one stands.
 * One statement for all.
 * @param rising the ids of this kind met in this write.
 */
export async function findChanges<K extends Kind>(
  session: Session,
  table: Table<K>,
  given: Given<K>,
  rising: RisingIds,
  records: readonly Records[K][],
  tally: Tally,
): Promise<Change[]> {
  const columns = Object.values(table.columns);
  const ids = records.map(({ id }) => id);
  if (rising.allRise(ids)) {
    tally.inserted += records.length;
    return records.map((record) => ({
      key: undefined,
      id: record.id,
      before: undefined,
      after: columns.map(({ value, type }) => plain(value(record), type)),
    }));
  }
  const stored = await readStored(session, table, rising.met(new Set(ids)));
  const changes = new Map<string, Change & { rows: number }>();
  for (const record of records) {
    const met = changes.get(record.id);
    const old = met?.after ?? stored.get(record.id)?.cells;
    const after = columns.map(({ field, value, type }, index) => {
      const cell = plain(value(record), type);
      if (!old) return cell;
      const kept = !given.fields.includes(field) || (given.merge === 'fill' && isEmpty(cell, record, field));
      return kept ? (old[index] ?? null) : cell;
    });
    if (old && after.every((cell, index) => cell === old[index])) {
      tally.unchanged++;
    } else {
      const first = stored.get(record.id);
      changes.set(record.id, {
        key: first?.key,
        id: record.id,
        before: first?.cells,
        after,
        rows: (met?.rows ?? 0) + 1,
      });
    }
  }
  return [...changes.values()].filter((change) => count(change, tally));
}

/** Counts the rows of a change, and tells whether there is one: later rows may have brought back what was stored. */
function count({ before, after, rows }: Change & { rows: number }, tally: Tally): boolean {
  const changed = !before || after.some((cell, index) => cell !== before[index]);
  if (!changed) tally.unchanged += rows;
  else if (before) tally.updated += rows;
  else {
    tally.inserted += 1;
    tally.updated += rows - 1;
  }
  return changed;
}

/** Stores changed rows: one statement. */
export async function storeChanges<K extends Kind>(
  session: Session,
  table: Table<K>,
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return;
  const names = Object.keys(table.columns);
  const types = {
    [table.id]: 'text' as const,
    ...Object.fromEntries(names.map((name) => [name, table.columns[name]!.type])),
  };
  const rows = changes.map((change) => [change.id, ...change.after]);
  await session.run(insertOf(table, names, relation(session.dialect, types, rows)));
}

/** The rows of a table that has nothing but whole numbers beside its id, as changes leave them. */
export function changedRows<K extends Kind>(table: Table<K>, changes: readonly Change[]): NumberRows {
  const columnOf = (place: number) => Float64Array.from(changes, ({ after }) => whole(after[place]!));
  return {
    columns: Object.fromEntries(Object.keys(table.columns).map((name, place) => [name, columnOf(place)])),
    texts: { name: table.id, values: changes.map(({ id }) => id) },
  };
}

function whole(cell: Cell): number {
  if (typeof cell !== 'number') throw new TypeError(`A whole number is ${String(cell)}`);
  return cell;
}

/** Stores such rows. @param changes what they are by; all are new when left out. */
export async function storeRows<K extends Kind>(
  session: WriteSession,
  table: Table<K>,
  rows: NumberRows,
  changes?: readonly Change[],
): Promise<void> {
  if (!changes) return session.append(table.name, rows);
  if (session.dialect === 'sqlite') return upsertRows(session, table, rows);
  const isNew = ({ before }: Change) => before === undefined;
  const old = changes.filter((change) => !isNew(change));
  await session.append(table.name, old.length === 0 ? rows : changedRows(table, changes.filter(isNew)));
  await updateRows(session, table, old);
}

/** Changes stored rows: one statement. PostgreSQL moves those that belong in another partition then. */
async function updateRows<K extends Kind>(
  session: Session,
  table: Table<K>,
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return;
  const { columns: after } = changedRows(table, changes);
  const columns = Object.keys(after);
  const keys = Float64Array.from(changes, ({ key }) => key!);
  const rows = numberRelation(session.dialect, { columns: { [table.key]: keys, ...after } });
  const key = raw(table.key);
  await session.run(sql`
    update ${raw(table.name)} t set ${join(columns.map((column) => raw(`${column} = r.${column}`)))}
    from ${rows} r where t.${key} = r.${key}`);
}

/** Stores such rows, new or not: one statement. */
async function upsertRows<K extends Kind>(
  session: Session,
  table: Table<K>,
  rows: NumberRows,
): Promise<void> {
  if (countRows(rows) === 0) return;
  const names = Object.keys(table.columns);
  await session.run(insertOf(table, names, numberRelation(session.dialect, rows)));
}

function insertOf({ name, id }: Pick<Table<Kind>, 'name' | 'id'>, columns: string[], rows: Sql): Sql {
  const all = raw([id, ...columns].join(', '));
  return sql`
    insert into ${raw(name)} (${all}) select ${all} from ${rows} r where true
    on conflict (${raw(id)}) do update set ${join(columns.map((column) => raw(`${column} = excluded.${column}`)))}`;
}

async function readStored<K extends Kind>(session: Session, table: Table<K>, ids: string[]) {
  const columns = Object.entries(table.columns);
  if (ids.length === 0) return new Map<string, { key: number; cells: Cell[] }>();
  const rows = await session.rows(sql`
    select ${raw([table.key, table.id, ...columns.map(([name]) => name)].join(', '))}
    from ${raw(table.name)} where ${raw(table.id)} in ${among(session.dialect, ids)}`);
  const parse = (row: Row) => ({
    key: Number(row[table.key]),
    cells: columns.map(([name, { type }]) => plain(row[name] as Cell, type)),
  });
  return new Map(rows.map((row) => [String(row[table.id]), parse(row)]));
}

/** SQLite keeps booleans as 0 and 1. */
function plain(cell: Cell, type: ColumnType): Cell {
  return type === 'boolean' ? Boolean(cell) : cell;
}

/** An id that stands in for a name is no name. */
function isEmpty<K extends Kind>(cell: Cell, record: Records[K], field: keyof Records[K]): boolean {
  return cell === null || record[field] === null || (field === 'name' && record[field] === record.id);
}
