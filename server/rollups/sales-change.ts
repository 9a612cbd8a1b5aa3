import sql, { type Sql } from 'sql-template-tag';
import { among, learnKeys } from '../kit/dialect.js';
import { numberRelation, type NumberRows } from '../kit/number-rows.js';
import type { WriteSession } from '../kit/session.js';
import { SalesPartitions } from '../transactions/sales-partitions.js';
import { ActiveMonths } from './active-months.js';
import { DaySpans } from './day-spans.js';
import { addOrderLines, closeOrderLines, finishOrderLines, openOrderLines } from './order-lines.js';
import { OrderSums } from './order-sums.js';
import { PRODUCT_PAIRS, summedPairs, takenPairs } from './product-pairs.js';
import { applyChange, recount, removeEmpty, summed, takenFrom } from './rollup.js';
import { SaleLines } from './sale-lines.js';
import { SalesIndexes } from './sales-indexes.js';
import { CUSTOMER_PRODUCTS, SALES_ROLLUPS } from './sales-rollups.js';
import { SegmentKeys } from './segment-keys.js';
import { refreshSpans, widenSpans, type AddedDays } from './spans.js';

/**
 * Follows the orders that a write touches and brings the rollups after them at its end.
 *
 * New orders are summed in memory, once no more lines of them seem to come. An order that has given something, be it
 * before this write or in it, is told of before its lines change: what it gave is taken away, and what it gives at the
 * end of the write is added, both by the database.
 */
export class SalesChange {
  private took = false;
  private readonly sums: OrderSums;
  private readonly active: ActiveMonths;
  private readonly segments: SegmentKeys;
  /** Only while an empty table is filled. */
  private readonly indexes: SalesIndexes | undefined;
  /** Lines of orders that may go on, and the greatest key of those that had lines before the last ones came. */
  private readonly waiting = new SaleLines();
  private met: number;
  /** Room for the returns among the rows at hand. */
  private readonly returns = new SaleLines();
  private readonly added: AddedDays = { customer_key: new DaySpans(), product_key: new DaySpans() };

  private constructor(
    private readonly session: WriteSession,
    /** Orders up to this key have given what they gave, before this write or in it. */
    private given: number,
    private readonly partitions: SalesPartitions | undefined,
  ) {
    this.segments = new SegmentKeys(session);
    this.met = given;
    const isFirst = given === 0;
    this.indexes = isFirst ? new SalesIndexes(session, !partitions) : undefined;
    this.active = new ActiveMonths(session, isFirst);
    this.sums = new OrderSums({
      isCountedLater: isFirst,
      onCustomerMonths: (rows) => this.active.see(rows, (customer) => this.segments.of(customer)),
    });
  }

  static async begin(session: WriteSession): Promise<SalesChange> {
    await openOrderLines(session);
    const [row] = await session.rows(sql`select max(order_key) as last from orders`);
    return new SalesChange(session, Number(row?.last ?? 0), await SalesPartitions.open(session));
  }

  /** Told of rows of `sales_transactions` that are about to be stored. @param areNew as their ids alone tell. */
  async expect(rows: NumberRows, areNew: boolean): Promise<void> {
    await this.indexes?.expect(rows, areNew);
    await this.partitions?.ensure(rows.columns.occurred_at!);
  }

  /** To be called before stored lines are looked for by their ids or keys. */
  async readyToFind(): Promise<void> {
    await this.indexes?.completeKeys();
  }

  /** Whether an order may have given something. To be asked before sales come to it or its lines change. */
  gave(order: number): boolean {
    return order <= this.given;
  }

  /** Takes away what orders gave, once each. @param orders a statement that selects their keys. */
  async touch(orders: Sql): Promise<void> {
    if (this.given === 0) return;
    await this.indexes?.complete();
    const met = sql`select order_key from (${orders}) o where order_key <= ${this.given}`;
    const fresh = sql`${met} except select order_key from touched_orders`;
    await addOrderLines(this.session, -1, sql`t.order_key in (${fresh})`);
    await this.markTouched(met);
  }

  /** Told of customers that are about to change segments. */
  async moveCustomers(customers: number[]): Promise<void> {
    await this.giveAll();
    const theirs = sql`customer_key in ${among(this.session.dialect, customers)}`;
    this.active.overlook();
    await this.active.leave(sql`select customer_key from customers where ${theirs}`);
    await this.touch(sql`select order_key from sales_transactions where ${theirs}`);
    this.segments.forget();
  }

  /** Told of rows of `sales_transactions` that were just stored. */
  async add(rows: NumberRows): Promise<void> {
    await this.addReturns(rows);
    const [before, begin] = [this.met, this.waiting.size];
    this.waiting.append(rows, (order) => order > this.given);
    await this.segments.fill(this.waiting, begin);
    const { order, customer, product, day, quantity } = this.waiting.columns;
    for (let at = begin; at < this.waiting.size; at++) {
      if (order[at]! > this.met) this.met = order[at]!;
      if (quantity[at]! < 0) continue;
      this.added.customer_key.add(customer[at]!, day[at]!);
      this.added.product_key.add(product[at]!, day[at]!);
    }
    await this.give(before);
    if (!this.sums.isFull) return;
    await this.leaveActive();
    this.active.overlook();
    await this.sums.spill(this.session);
  }

  /** Sums the orders that were waiting for more lines. To be called before a stored line changes, or goes. */
  async giveAll(): Promise<void> {
    await this.give(this.met);
  }

  /** Adds what the new and the touched orders give now, and ends the change. */
  async settle(): Promise<void> {
    await this.giveAll();
    await this.indexes?.completeSales();
    await this.leaveActive();
    await this.sums.write(this.session);
    await this.indexes?.complete();
    await widenSpans(this.session, this.added);
    if (this.took) await this.applyTouched();
    await this.active.settle();
    if (this.indexes) await recount(this.session, CUSTOMER_PRODUCTS);
    await closeOrderLines(this.session);
  }

  /** Ends the change without its effects, in a write that is not kept. */
  async abandon(): Promise<void> {
    await this.sums.abandon(this.session);
    await this.active.abandon();
    await closeOrderLines(this.session);
  }

  /** Tells of the customers of the sales that were added. */
  private async leaveActive(): Promise<void> {
    const { customer_key } = this.added.customer_key.rows('customer_key').columns;
    if (customer_key!.length === 0) return;
    const them = numberRelation(this.session.dialect, { columns: { customer_key: customer_key! } });
    await this.active.leave(sql`select customer_key from ${them} r`);
  }

  private async give(last: number): Promise<void> {
    if (last <= this.given) return;
    const { waiting, sums } = this;
    waiting.sortByOrder();
    this.given = last;
    const { order } = waiting.columns;
    const left: number[] = [];
    let from = 0;
    while (from < waiting.size && order[from]! <= last) {
      let to = from + 1;
      while (to < waiting.size && order[to] === order[from]) to++;
      if (!sums.add(waiting, from, to)) left.push(order[from]!);
      from = to;
    }
    waiting.drop(from);
    if (left.length > 0) {
      await this.markTouched(
        sql`select order_key from orders where order_key in ${among(this.session.dialect, left)}`,
      );
    }
  }

  /** Returns count for no order, so that those of an order that gave something are just added, if it was not touched. */
  private async addReturns(rows: NumberRows): Promise<void> {
    const { returns } = this;
    returns.drop(returns.size);
    const from = returns.append(rows, (order, quantity) => order <= this.given && quantity < 0);
    if (returns.size === 0) return;
    await this.segments.fill(returns);
    const { order } = returns.columns;
    const touched = this.took ? await this.touchedOf(order.subarray(0, returns.size)) : undefined;
    const left: string[] = [];
    for (let at = 0; at < returns.size; at++)
      if (!touched?.has(order[at]!) && !this.sums.add(returns, at, at + 1))
        left.push(rows.texts!.values[from[at]!]!);
    if (left.length === 0) return;
    await this.readyToFind();
    const ids = among(this.session.dialect, left);
    await addOrderLines(this.session, 1, sql`t.transaction_id in ${ids}`);
    this.took = true;
  }

  private async touchedOf(orders: Float64Array): Promise<ReadonlySet<number>> {
    const met = among(this.session.dialect, [...orders]);
    const rows = await this.session.rows(sql`select order_key from touched_orders where order_key in ${met}`);
    return new Set(rows.map((row) => Number(row.order_key)));
  }

  private async markTouched(orders: Sql): Promise<void> {
    await this.session.run(
      sql`insert into touched_orders select distinct order_key from (${orders}) m where true on conflict do nothing`,
    );
    this.took = true;
  }

  private async applyTouched(): Promise<void> {
    await learnKeys(this.session, 'touched_orders', ['order_key']);
    await addOrderLines(this.session, 1, sql`t.order_key in (select order_key from touched_orders)`);
    await finishOrderLines(this.session);
    this.active.overlook();
    await this.active.leave(sql`select customer_key from order_heads where customer_key > 0`);
    for (const rollup of SALES_ROLLUPS) {
      await applyChange(this.session, rollup, summed(rollup));
      if (!rollup.keepsZeros) await removeEmpty(this.session, rollup, takenFrom(rollup));
    }
    await refreshSpans(this.session);
    await applyChange(this.session, PRODUCT_PAIRS, summedPairs());
    await removeEmpty(this.session, PRODUCT_PAIRS, takenPairs());
  }
}
