import sql, { raw, type Sql } from 'sql-template-tag';
import { OrderDirection, afterCursor, orderBy, pageSize, toPage, type Page } from '../kit/connection.js';
import type { PageArguments } from '../kit/page-arguments.js';
import type { Row, Session } from '../kit/session.js';

/** A list that is read from its newest row on. */
interface NewestFirst<T extends { key: number }> {
  /** Names the list within cursors. */
  name: string;
  /** The key of its rows, rising with their age. */
  key: string;
  columns: Sql;
  from: Sql;
  where: Sql;
  parse: (row: Row) => T;
}

/** A page of a list, newest first: one statement, and one more for the count when it is asked for. */
export async function newestFirst<T extends { key: number }>(
  session: Session,
  { name, key, columns, from, where, parse }: NewestFirst<T>,
  { first, after }: PageArguments,
): Promise<Page<T>> {
  const order = { name, column: raw(key), key: raw(key), direction: OrderDirection.DESC };
  const rows = await session.rows(sql`
    select ${columns} from ${from} where ${where} and ${afterCursor(order, after)}
    ${orderBy(order)} limit ${pageSize(first) + 1}`);
  const placed = rows.map(parse).map((node) => ({ node, value: node.key, key: node.key }));
  return toPage(order, placed, first, after, async () => {
    const [row] = await session.rows(sql`select count(*) as total from ${from} where ${where}`);
    return Number(row?.total);
  });
}
