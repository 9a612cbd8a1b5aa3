import sql, { type Sql } from 'sql-template-tag';
import { batched } from '../kit/batch.js';
import type { Context } from '../kit/context.js';
import { among } from '../kit/dialect.js';
import { withinDays } from './owned-rows.js';

interface WholeFilter {
  customerId?: string;
  productId?: string;
  orderId?: string;
  kind?: 'sale' | 'return';
  anonymous?: boolean;
  segment?: string;
  from?: number;
  to?: number;
}

/** Rows of a rollup by day and segment; the segment without a name is that of those who have none. */
export function onDays({ segment, from, to }: Pick<WholeFilter, 'segment' | 'from' | 'to'>): Sql {
  const named =
    segment === undefined
      ? sql`1 = 1`
      : sql`segment_key = (select segment_key from segments where name = ${segment} and name <> '')`;
  return sql`${named} and ${withinDays(sql`day`, from, to)}`;
}

/** How many transactions a filter finds: from the days where they can tell, otherwise counted along an index. */
export async function wholeLines(context: Context, filter: WholeFilter, where: Sql): Promise<number> {
  const { customerId, productId, orderId, kind, anonymous, segment, from, to } = filter;
  const owned = customerId !== undefined || productId !== undefined || orderId !== undefined;
  const counted =
    kind === 'sale' ? sql`lines` : kind === 'return' ? sql`return_lines` : sql`lines + return_lines`;
  const known =
    anonymous === undefined ? sql`1 = 1` : anonymous ? sql`segment_key = 0` : sql`segment_key > 0`;
  const statement = owned
    ? sql`select count(*) as total from sales_transactions t where ${where}`
    : sql`select sum(${counted}) as total from sales_days where ${known} and ${onDays({ segment, from, to })}`;
  const [row] = await context.session.rows(statement);
  return Number(row?.total ?? 0);
}

const linesOf = (kind: 'customer' | 'product') =>
  batched<number, number>(async ({ session }, keys) => {
    const statement =
      kind === 'customer'
        ? sql`select customer_key as owner, lines + return_lines as total from customer_totals where customer_key in ${among(session.dialect, keys)}`
        : sql`select product_key as owner, lines + return_lines as total from product_totals where product_key in ${among(session.dialect, keys)}`;
    return new Map((await session.rows(statement)).map((row) => [Number(row.owner), Number(row.total)]));
  });

const ofCustomers = linesOf('customer');
const ofProducts = linesOf('product');

/** Lines of sales and returns of a customer. */
export async function customerLines(context: Context, key: number): Promise<number> {
  return (await ofCustomers(context, key, undefined)) ?? 0;
}

/** Lines of sales and returns of a product. */
export async function productLines(context: Context, key: number): Promise<number> {
  return (await ofProducts(context, key, undefined)) ?? 0;
}
