import sql, { raw, type Sql } from 'sql-template-tag';
import type { Session } from '../kit/session.js';
import { TRANSACTION_INDEXES } from '../transactions/transaction-indexes.js';
import type { SaleLine } from './open-order.js';
import { addOrderLines, closeOrderLines, finishOrderLines, openOrderLines } from './order-lines.js';
import { OrderSums } from './order-sums.js';
import { PRODUCT_PAIRS, summedPairs, takenPairs } from './product-pairs.js';
import { createRollupIndexes, dropRollupIndexes } from './rollup-indexes.js';
import { applyChange, removeEmpty, summed, takenFrom } from './rollup.js';
import { SALES_ROLLUPS } from './sales-rollups.js';
import { SegmentKeys } from './segment-keys.js';
import { refreshSpans } from './spans.js';

/**
 * Follows the orders that a write touches and brings the rollups after them at its end.
 * Every order is told of before its lines change, so that what it gave can be taken away.
 */
export class SalesChange {
  private took = false;
  private indexed = true;
  /** The sums of a first load, as long as they can be made in memory. */
  private sums: OrderSums | undefined;
  private readonly segments: SegmentKeys;

  private constructor(
    private readonly session: Session,
    /** Orders above this key are new in this write and gave nothing before it. */
    private readonly lastOrder: number,
  ) {
    this.segments = new SegmentKeys(session);
  }

  static async begin(session: Session): Promise<SalesChange> {
    await openOrderLines(session);
    const [row] = await session.rows(sql`select max(order_key) as last from orders`);
    return new SalesChange(session, Number(row?.last ?? 0));
  }

  /** In an empty table the indexes are built once, after the rows. */
  async expectLines(): Promise<void> {
    if (this.lastOrder > 0 || !this.indexed) return;
    for (const index of TRANSACTION_INDEXES) await this.session.run(raw(index.drop));
    await dropRollupIndexes(this.session);
    this.indexed = false;
    this.sums = new OrderSums();
  }

  /** Told of lines that were just stored and had not been stored before; `segment` is filled in here. */
  async sum(lines: readonly SaleLine[]): Promise<void> {
    const { sums, segments } = this;
    if (!sums) return;
    await segments.learn(lines);
    for (const line of lines) {
      line.segment = segments.get(line.customer);
      if (!sums.add(line)) return this.sumByDatabase();
    }
    await sums.spill(this.session);
  }

  /** Lets the database sum the first load after all. To be called before a stored line changes or goes. */
  async sumByDatabase(): Promise<void> {
    await this.sums?.undo(this.session);
    this.sums = undefined;
  }

  /** Whether an order may have given something before this write. */
  gave(order: number): boolean {
    return order <= this.lastOrder;
  }

  /** Takes away what orders gave, once each. @param orders a statement that selects their keys. */
  async touch(orders: Sql): Promise<void> {
    await this.sumByDatabase();
    if (this.lastOrder === 0) return;
    const met = sql`select order_key from (${orders}) o where order_key <= ${this.lastOrder}`;
    await addOrderLines(
      this.session,
      -1,
      sql`t.order_key in (${met}) and t.order_key not in (select order_key from touched_orders)`,
    );
    await this.session.run(
      sql`insert into touched_orders select distinct order_key from (${met}) m where true on conflict do nothing`,
    );
    this.took = true;
  }

  /** Adds what the touched and the new orders give now, and ends the change. */
  async settle(): Promise<void> {
    if (!this.indexed) for (const index of TRANSACTION_INDEXES) await this.session.run(raw(index.create));
    if (this.sums) await this.sums.finish(this.session);
    else await this.sumLines();
    if (!this.indexed) await createRollupIndexes(this.session);
    await refreshSpans(this.session, this.sums ? 'all' : 'touched');
    await closeOrderLines(this.session);
  }

  private async sumLines(): Promise<void> {
    // at first all rows are read in the order they lie in
    const fresh = this.lastOrder === 0 ? sql`true` : sql`t.order_key > ${this.lastOrder}`;
    await addOrderLines(this.session, 1, fresh);
    if (this.took)
      await addOrderLines(this.session, 1, sql`t.order_key in (select order_key from touched_orders)`);
    await finishOrderLines(this.session);
    for (const rollup of SALES_ROLLUPS) {
      await applyChange(this.session, rollup, summed(rollup));
      if (this.took && !rollup.keepsZeros) await removeEmpty(this.session, rollup, takenFrom(rollup));
    }
    await applyChange(this.session, PRODUCT_PAIRS, summedPairs());
    if (this.took) await removeEmpty(this.session, PRODUCT_PAIRS, takenPairs());
  }

  /** Ends the change without its effects, in a write that is not kept. */
  async abandon(): Promise<void> {
    await closeOrderLines(this.session);
  }
}
