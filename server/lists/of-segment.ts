import sql, { type Sql } from 'sql-template-tag';
import { checkText } from './text-filter.js';

/** Rows `t` whose customer belongs to a segment, which may be none that there is. */
export function ofSegment(name: string): Sql {
  return sql`t.customer_key in (select customer_key from customers where segment = ${checkText(name)})`;
}
