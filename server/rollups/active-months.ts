import sql, { raw, type Sql } from 'sql-template-tag';
import type { NumberRows } from '../kit/number-rows.js';
import type { WriteSession } from '../kit/session.js';
import { RollupSums } from './rollup-sums.js';
import { applyChange, insertInto, type Rollup } from './rollup.js';

/**
 * How many customers bought in a month and last before it in another one; `previous_month` is 0 for their first.
 * The customers of any span of months are those whose month lies in it and whose previous one before it: each once.
 */
export const ACTIVE_MONTHS: Rollup = {
  table: 'active_months',
  keys: ['month', 'previous_month', 'segment_key'],
  measures: { customers: '1' },
  from: 'order_heads',
};

/** The rows that customers give. @param which a condition on `m`, their rows of `customer_months`. */
export function countedMonths(sign: 1 | -1, which: Sql): Sql {
  return sql`
    select month, previous_month, segment_key, ${raw(String(sign))} * count(*) as customers
    from (
      select m.month, coalesce(lag(m.month) over (partition by m.customer_key order by m.month), 0) as previous_month, c.segment_key
      from customer_months m join customers c on c.customer_key = m.customer_key
      where m.orders > 0 and ${which}) a
    group by month, previous_month, segment_key`;
}

/**
 * Follows the months in which customers bought through one write: whoever is about to buy, to change or to move to another
 * segment is taken out as it was, and put in again at the end as it is then.
 */
export class ActiveMonths {
  private anyLeft = false;
  /** Only while an empty table is filled, until it is found that rows change more than once. */
  private seen: RollupSums | undefined;
  private last = { customer: 0, month: 0 };

  /** @param isFirst whether nobody has bought yet. */
  constructor(
    private readonly session: WriteSession,
    private readonly isFirst: boolean,
  ) {
    if (isFirst) this.seen = new RollupSums(ACTIVE_MONTHS);
  }

  /** Takes customers out, once each. @param customers a statement that selects their keys. */
  async leave(customers: Sql): Promise<void> {
    if (this.isFirst) return;
    if (!this.anyLeft)
      await this.session.run(sql`create temp table left_customers (customer_key integer primary key)`);
    this.anyLeft = true;
    const fresh = sql`select customer_key from (${customers}) c except select customer_key from left_customers`;
    await applyChange(this.session, ACTIVE_MONTHS, countedMonths(-1, sql`m.customer_key in (${fresh})`));
    await this.session.run(sql`
      insert into left_customers select customer_key from (${customers}) c where true on conflict do nothing`);
  }

  /** Told of rows of `customer_months` that are about to be stored, all of them in their order. */
  see({ columns }: NumberRows, segmentOf: (customer: number) => number): void {
    const { seen, last } = this;
    if (!seen) return;
    const [customers, months, orders] = [columns.customer_key!, columns.month!, columns.orders!];
    for (let row = 0; row < months.length; row++) {
      if (orders[row]! <= 0) continue;
      const [customer, month] = [customers[row]!, months[row]!];
      const previous = customer === last.customer ? last.month : 0;
      const at = seen.at(month, previous, segmentOf(customer));
      seen.sums[at]! += 1;
      [last.customer, last.month] = [customer, month];
    }
  }

  /** To be called when what was seen, or is going to be, is not what will stand in the end. */
  overlook(): void {
    this.seen = undefined;
  }

  /** Puts in everybody who was taken out, and ends. */
  async settle(): Promise<void> {
    if (this.seen) await this.seen.write(this.session);
    else if (this.isFirst) await insertInto(this.session, ACTIVE_MONTHS, countedMonths(1, sql`true`));
    if (!this.anyLeft) return;
    const left = sql`m.customer_key in (select customer_key from left_customers)`;
    await applyChange(this.session, ACTIVE_MONTHS, countedMonths(1, left));
    await this.session.run(sql`delete from active_months where customers = 0`);
    await this.abandon();
  }

  /** Ends without that, in a write that is not kept. */
  async abandon(): Promise<void> {
    if (this.anyLeft) await this.session.run(sql`drop table left_customers`);
    this.anyLeft = false;
  }
}
