import sql, { empty, raw, type Sql } from 'sql-template-tag';
import { afterCursor, orderBy, pageSize, toPage, type ListOrder, type Page } from '../kit/connection.js';
import type { Context, EntityClass } from '../kit/context.js';
import { hydrate } from '../kit/hydrate.js';
import { remembered } from '../kit/remembered.js';
import type { PageArguments } from '../kit/page-arguments.js';

/** Counts of lists that are kept. */
const TOTALS = 200;

/** A list of stored records. */
export interface List<T extends { key: number }> {
  Entity: EntityClass<T>;
  /** The alias of the records' table in `from`. */
  alias: string;
  from: Sql;
  /** What it is sorted by beside the record, one row for each: `join …`. The count does without. */
  joined?: Sql;
  /** On the records alone. */
  where: Sql;
  order: ListOrder;
  /** Counts the whole list where that takes less than counting its rows. */
  count?: () => Promise<number>;
}

/** A page of a list: one statement, and one more for the count when it is asked for. */
export async function readPage<T extends { key: number }>(
  context: Context,
  { Entity, alias, from, joined = empty, where, order, count }: List<T>,
  { first, after }: PageArguments,
): Promise<Page<T>> {
  const rows = await context.session.rows(sql`
    select ${raw(alias)}.*, ${order.column} as sort_value from ${from} ${joined}
    where ${where} and ${afterCursor(order, after)}
    ${orderBy(order)} limit ${pageSize(first) + 1}`);
  const placed = rows.map((row) => {
    const node = hydrate(context, Entity, row);
    return { node, value: row.sort_value as string | number, key: node.key };
  });
  const counted = async () => {
    const [row] = await context.session.rows(sql`select count(*) as total from ${from} where ${where}`);
    return Number(row?.total);
  };
  return toPage(order, placed, first, after, () =>
    totalOf(context, sql`${from} where ${where}`, count ?? counted),
  );
}

const totals = remembered<number>(TOTALS);

/** What a list counts, once while the state of the data is the same. @param list what tells it from others. */
async function totalOf(
  { source, dataState }: Context,
  list: Sql,
  count: () => Promise<number>,
): Promise<number> {
  if (dataState === undefined) return count();
  return totals(source, JSON.stringify([dataState, list.sql, list.values]), count);
}
