import sql, { raw, type Sql } from 'sql-template-tag';
import { groupBy } from '../kit/batch.js';
import { afterCursor, orderBy, pageSize, toPage, type ListOrder, type Page } from '../kit/connection.js';
import type { Context, EntityClass } from '../kit/context.js';
import { relation, rowName } from '../kit/dialect.js';
import { hydrate } from '../kit/hydrate.js';
import type { Transaction } from '../transactions/transaction.js';
import type { Ticket } from '../tickets/ticket.js';

/** Rows that belong to a customer or a product, newest first. */
export interface OwnedRows<T extends Transaction | Ticket> {
  Entity: EntityClass<T>;
  table: string;
  key: string;
  time: string;
  timeOf: (row: T) => number;
}

export interface PageRequest {
  first: number;
  after?: string;
}

/**
 * The pages of several owners in one statement: for each, its own end of an index.
 * @param owner the column that names the owner, customer_key or product_key.
 */
export async function pagesOf<T extends Transaction | Ticket>(
  context: Context,
  rows: OwnedRows<T>,
  owner: string,
  keys: readonly number[],
  { first, after }: PageRequest,
): Promise<Map<number, Omit<Page<T>, 'count'>>> {
  const order = (alias: string): ListOrder => ({
    ...newestFirst(rows, alias),
    name: `${rows.table} of a ${owner}`,
  });
  const name = (alias: string) => rowName(context.session.dialect, order(alias).column, order(alias).key);
  const found = await context.session.rows(sql`
    select o.owner, t.*
    from ${relation(
      context.session.dialect,
      { owner: 'integer' },
      keys.map((key) => [key]),
    )} o
    cross join ${raw(rows.table)} t
    where (${name('t')}) in (
      select ${name('x')} from ${raw(rows.table)} x
      where x.${raw(owner)} = o.owner and ${afterCursor(order('x'), after)}
      ${orderBy(order('x'))} limit ${pageSize(first) + 1})
    ${orderBy(order('t'))}`);
  const groups = groupBy(found, (row) => Number(row.owner));
  return new Map(
    keys.map((key) => {
      const placed = (groups.get(key) ?? []).map((row) => {
        const node = hydrate(context, rows.Entity, row);
        return { node, value: rows.timeOf(node), key: node.key };
      });
      return [key, toPage(order('t'), placed, first, after, () => 0)];
    }),
  );
}

function newestFirst<T extends Transaction | Ticket>(
  rows: OwnedRows<T>,
  alias: string,
): Omit<ListOrder, 'name'> {
  return {
    column: raw(`${alias}.${rows.time}`),
    key: raw(`${alias}.${rows.key}`),
    direction: 'desc' as ListOrder['direction'],
  };
}

/** Days as a condition on a time column, both inclusive. */
export function withinDays(column: Sql, from: number | undefined, to: number | undefined): Sql {
  return sql`${from === undefined ? sql`1 = 1` : sql`${column} >= ${from}`} and ${to === undefined ? sql`1 = 1` : sql`${column} <= ${to}`}`;
}
