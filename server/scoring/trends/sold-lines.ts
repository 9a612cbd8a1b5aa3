import sql, { raw } from 'sql-template-tag';
import { firstDay, type Day, type Month } from '../../kit/day.js';
import { SCALE } from '../../kit/decimal.js';
import { daysSoFar } from '../../rollups/data-clock.js';
import type { ScoringRun } from '../scoring-run.js';
import type { LargestOrder, TrendSales } from './trend-score.js';

/** Whose sales are added up: how an owner of a line is found, in SQL. */
export interface Owners {
  owner: string;
  join: string;
}

export const OWNERS = {
  PRODUCT: { owner: 't.product_key', join: '' },
  CATEGORY: {
    owner: 'p.category',
    join: 'join products p on p.product_key = t.product_key and not p.excluded',
  },
  SEGMENT: { owner: 'c.segment', join: 'join customers c on c.customer_key = t.customer_key' },
  WHOLE: { owner: "'whole'", join: '' },
} as const satisfies Record<string, Owners>;

/** What only the lines of the sales can tell, by owner. */
export interface SoldLines {
  largestOf(owner: string | number, month: Month): LargestOrder | undefined;
  toDateOf(owner: string | number): TrendSales['toDate'];
}

/** Reads the lines of the last two complete months and of the month under way. */
export async function readSoldLines(run: ScoringRun, last: Month, owners: Owners): Promise<SoldLines> {
  const largest = new Map<string, LargestOrder>();
  const lines = soldBetween(run, owners, firstDay(last - 1), firstDay(last + 1));
  const orders = await run.session.rows(sql`
    select owner, month, line, units from (
      select owner, month, min(transaction_key) as line, sum(quantity) as units,
        row_number() over (partition by owner, month
          order by sum(quantity) desc, min(transaction_key)) as place
      from ${lines} l group by owner, month, order_key) o
    where place = 1 and owner is not null`);
  for (const { owner, month, line, units } of orders) {
    largest.set(`${String(owner)}/${Number(month)}`, { line: Number(line), units: Number(units) });
  }
  const toDate = await readToDate(run, last, owners);
  return {
    largestOf: (owner, month) => largest.get(`${owner}/${month}`),
    toDateOf: (owner) => (toDate ? (toDate.get(String(owner)) ?? { units: 0, previous: 0 }) : null),
  };
}

/** Day 1 … n of the month under way and of the month before it; undefined when the last month is complete. */
async function readToDate(run: ScoringRun, last: Month, owners: Owners) {
  if (run.clock.month === last) return undefined;
  const days = daysSoFar(run.clock, last + 1);
  const [begin, middle] = [firstDay(last), firstDay(last + 1)];
  const until = Math.min(begin + days, middle);
  const rows = await run.session.rows(sql`
    select owner, sum(case when day >= ${middle} then quantity else 0 end) as units,
      sum(case when day < ${until} then quantity else 0 end) as previous
    from ${soldBetween(run, owners, begin, middle + days)} l group by owner`);
  return new Map(
    rows.map((row) => [String(row.owner), { units: Number(row.units), previous: Number(row.previous) }]),
  );
}

/** Units that vary like one order, by product key: the sum of the squared quantities over their sum. */
export async function readOrderSizes({ session }: ScoringRun): Promise<Map<number, OrderSize>> {
  const rows = await session.rows(sql`
    select product_key, sum(quantity) as units, sum(cast(quantity as double precision) * quantity) as squares
    from sales_transactions where quantity > 0 group by product_key`);
  return new Map(
    rows.map((row) => [
      Number(row.product_key),
      { units: Number(row.units) / SCALE, squares: rounded(Number(row.squares) / SCALE ** 2) },
    ]),
  );
}

export interface OrderSize {
  units: number;
  squares: number;
}

/** Units that vary like one order of some products. */
export function orderSize(sizes: Iterable<OrderSize | undefined>): number {
  let [units, squares] = [0, 0];
  for (const size of sizes) {
    units += size?.units ?? 0;
    squares += size?.squares ?? 0;
  }
  return units === 0 ? 1 : squares / units;
}

/** The last digits of a sum of floats depend on the order in which the database came to the rows. */
function rounded(value: number): number {
  return Number(value.toPrecision(9));
}

/** Sold lines of some days (the last one excluded) with their owners, as a relation. */
function soldBetween({ calendar }: ScoringRun, { owner, join }: Owners, from: Day, to: Day) {
  return sql`(
    select ${raw(owner)} as owner, t.transaction_key, t.order_key, t.quantity, t.day, t.month
    from sales_transactions t ${raw(join)}
    where t.quantity > 0 and t.occurred_at >= ${calendar.startOf(from)} and t.occurred_at < ${calendar.startOf(to)})`;
}
