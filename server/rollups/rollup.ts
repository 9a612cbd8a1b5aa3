import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import type { Row, Session } from '../kit/session.js';

/** A small table that reads are answered from: what its rows are, and the grouped sum that gives them. */
export interface Rollup {
  table: string;
  keys: readonly string[];
  /** The summed columns, and what is summed for each (before `sign`). */
  measures: Readonly<Record<string, string>>;
  /** Where the facts stand, with their `sign`. */
  from: 'order_lines' | 'order_heads' | 'product_parts' | 'ticket_facts';
  /** Which facts count; all when absent. */
  where?: string;
  /** A row with nothing but zeros stays: every customer has its totals. */
  keepsZeros?: true;
  /** Where it is counted how many rows there are of one of the keys. */
  counted?: { in: string; by: string; as: string } | undefined;
}

/** The rows of a rollup, or of its change: the sum of `sign` times each measure. */
export function summed({ keys, measures, from, where }: Rollup): Sql {
  const sums = Object.entries(measures).map(([name, fact]) => `sum(sign * ${fact}) as ${name}`);
  return raw(
    `select ${[...keys, ...sums].join(', ')} from ${from} ${where ? `where ${where}` : ''} group by ${keys.join(', ')}`,
  );
}

/** Adds the change to the stored rows. */
export async function applyChange(session: Session, rollup: Rollup, change: Sql): Promise<void> {
  const { table, keys, measures, counted } = rollup;
  if (counted) {
    const same = raw(keys.map((key) => `t.${key} = n.${key}`).join(' and '));
    const fresh = sql`from (${change}) n where not exists (select 1 from ${raw(table)} t where ${same})`;
    await addCounts(session, counted, 1, fresh);
  }
  const added = Object.keys(measures).map((column) => `${column} = ${table}.${column} + excluded.${column}`);
  await session.run(sql`
    ${insertOf(rollup, change)}
    on conflict (${raw(keys.join(', '))}) do update set ${raw(added.join(', '))}`);
}

/** Makes the change the stored rows, of which there are none. */
export async function insertInto(session: Session, rollup: Rollup, change: Sql): Promise<void> {
  await session.run(insertOf(rollup, change));
  await recount(session, rollup);
}

/** Counts all rows anew where they are counted. */
export async function recount(session: Session, { table, counted }: Rollup): Promise<void> {
  if (!counted) return;
  const [owners, key] = [raw(counted.in), raw(counted.by)];
  await session.run(sql`
    update ${owners} set ${raw(counted.as)} = (
      select count(*) from ${raw(table)} r where r.${key} = ${owners}.${key})`);
}

/** @param rows those that come (+1) or go (−1), from `from` on. */
async function addCounts(
  session: Session,
  counted: NonNullable<Rollup['counted']>,
  sign: 1 | -1,
  rows: Sql,
): Promise<void> {
  const [owners, key, count] = [raw(counted.in), raw(counted.by), raw(counted.as)];
  await session.run(sql`
    update ${owners} set ${count} = ${owners}.${count} + r.rows
    from (select ${key}, ${raw(String(sign))} * count(*) as rows ${rows} group by ${key}) r
    where ${owners}.${key} = r.${key}`);
}

function insertOf({ table, keys, measures }: Rollup, rows: Sql): Sql {
  return sql`insert into ${raw(table)} (${raw([...keys, ...Object.keys(measures)].join(', '))}) ${rows}`;
}

/** Whether nothing is stored. */
export async function isEmpty(session: Session, { table }: Rollup): Promise<boolean> {
  const rows = await session.rows(sql`select 1 from ${raw(table)} limit 1`);
  return rows.length === 0;
}

/** Removes the rows that nothing is left of. @param taken keys from which the change took something away. */
export async function removeEmpty(
  session: Session,
  { table, keys, measures, counted }: Rollup,
  taken: Sql,
): Promise<void> {
  const zero = Object.keys(measures).map((column) => `${column} = 0`);
  const rows = sql`
    from ${raw(table)} where ${raw(zero.join(' and '))} and (${raw(keys.join(', '))}) in (${taken})`;
  if (counted) await addCounts(session, counted, -1, rows);
  await session.run(sql`delete ${rows}`);
}

/** Empties a rollup. */
export async function clear(session: Session, rollup: Rollup): Promise<void> {
  const { table, measures, keepsZeros } = rollup;
  const zeros = Object.keys(measures).map((column) => `${column} = 0`);
  await session.run(raw(keepsZeros ? `update ${table} set ${zeros.join(', ')}` : `delete from ${table}`));
  await recount(session, rollup);
}

/** The keys from which a change took something away. */
export function takenFrom({ keys, from, where }: Rollup): Sql {
  return sql`select ${raw(keys.join(', '))} from ${raw(from)} where sign = -1 ${where ? raw(`and ${where}`) : empty}`;
}

/** A row that is not what the records give. */
export interface Difference {
  table: string;
  key: string;
  stored: string;
  recomputed: string;
}

/**
 * Compares the stored rows with `recomputed`, which has the same columns.
 * @returns at most `limit` differences.
 */
export async function compare(
  session: Session,
  rollup: Rollup,
  recomputed: Sql,
  limit = 20,
): Promise<Difference[]> {
  const { table, keys, measures } = rollup;
  const columns = [...keys, ...Object.keys(measures)];
  const list = raw(columns.join(', '));
  const stored = sql`select ${list} from ${raw(table)}`;
  const fresh = sql`select ${list} from (${recomputed}) r`;
  const rows = await session.rows(sql`
    select 'stored' as side, ${list} from (${stored} except ${fresh}) s
    union all
    select 'recomputed' as side, ${list} from (${fresh} except ${stored}) r
    order by ${join(keys.map((key) => raw(key)))}
    limit ${limit * 2}`);
  const differences = new Map<string, Difference>();
  for (const row of rows) {
    const key = keys.map((name) => `${name} ${String(row[name])}`).join(', ');
    const difference = differences.get(key) ?? { table, key, stored: 'no row', recomputed: 'no row' };
    difference[row.side === 'stored' ? 'stored' : 'recomputed'] = describe(row, Object.keys(measures));
    differences.set(key, difference);
  }
  return [...differences.values()].slice(0, limit);
}

function describe(row: Row, columns: string[]): string {
  return columns.map((column) => `${column} ${String(row[column])}`).join(', ');
}
