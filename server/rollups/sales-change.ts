import sql, { raw, type Sql } from 'sql-template-tag';
import type { Session } from '../kit/session.js';
import { TRANSACTION_INDEXES } from '../transactions/transaction-indexes.js';
import { addOrderLines, closeOrderLines, finishOrderLines, openOrderLines } from './order-lines.js';
import { PRODUCT_PAIRS, summedPairs, takenPairs } from './product-pairs.js';
import { createRollupIndexes, dropRollupIndexes } from './rollup-indexes.js';
import { applyChange, removeEmpty, summed, takenFrom } from './rollup.js';
import { SALES_ROLLUPS } from './sales-rollups.js';
import { refreshSpans } from './spans.js';

/**
 * Follows the orders that a write touches and brings the rollups after them at its end.
 * Every order is told of before its lines change, so that what it gave can be taken away.
 */
export class SalesChange {
  private took = false;
  private indexed = true;

  private constructor(
    private readonly session: Session,
    /** Orders above this key are new in this write and gave nothing before it. */
    private readonly lastOrder: number,
  ) {}

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
  }

  /** Whether an order may have given something before this write. */
  gave(order: number): boolean {
    return order <= this.lastOrder;
  }

  /** Takes away what orders gave, once each. @param orders a statement that selects their keys. */
  async touch(orders: Sql): Promise<void> {
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
    if (!this.indexed) await createRollupIndexes(this.session);
    await refreshSpans(this.session);
    await closeOrderLines(this.session);
  }
  /** Ends the change without its effects, in a write that is not kept. */
  async abandon(): Promise<void> {
    await closeOrderLines(this.session);
  }
}
