import sql, { raw } from 'sql-template-tag';
import { relation, type ColumnType } from '../kit/dialect.js';
import type { Session } from '../kit/session.js';
import { SumTable } from '../kit/sum-table.js';
import { FlaggedLine, OpenOrder, type SaleLine } from './open-order.js';
import { MOST, PackedKey } from './packed-key.js';
import { PRODUCT_PAIRS } from './product-pairs.js';
import { applyChange, clear, type Rollup } from './rollup.js';
import {
  CUSTOMER_MONTHS,
  CUSTOMER_PRODUCTS,
  CUSTOMER_TOTALS,
  PRODUCT_MONTHS,
  PRODUCT_TOTALS,
  SALES_DAYS,
} from './sales-rollups.js';

/** Numbers that are held in memory. */
const HELD = 4_000_000;
const ROWS_A_STATEMENT = 10_000;

/** The rows of one rollup so far. */
class RollupSums {
  readonly key: PackedKey;
  private table: SumTable;
  private readonly width: number;

  constructor(readonly rollup: Rollup) {
    this.key = new PackedKey(rollup.keys);
    this.width = Object.keys(rollup.measures).length;
    this.table = new SumTable(this.width);
  }

  /** Numbers that are held. */
  get held(): number {
    return this.table.size * this.width;
  }

  /**
   * Adds sales (a quantity above 0) or returns. The measures stand in the order in which rollups name them.
   * @param orders 1 when they stand for their order here.
   */
  add(key: number, orders: number, lines: number, quantity: number, amount: number): void {
    const at = this.table.at(key);
    const { sums } = this.table;
    sums[at]! += orders;
    if (quantity > 0) {
      sums[at + 1]! += quantity;
      sums[at + 2]! += amount;
      if (this.width === 7) sums[at + 5]! += lines;
    } else {
      sums[at + 3]! -= quantity;
      sums[at + 4]! -= amount;
      if (this.width === 7) sums[at + 6]! += lines;
    }
  }

  count(key: number): void {
    this.table.sums[this.table.at(key)]! += 1;
  }

  /** Adds them to the stored rows, in the order in which these lie, and begins anew. */
  async write(session: Session): Promise<void> {
    const { table } = this;
    const names = [...this.rollup.keys, ...Object.keys(this.rollup.measures)];
    const columns = Object.fromEntries(names.map((name): [string, ColumnType] => [name, 'bigint']));
    const keys = table.sortedKeys();
    for (let from = 0; from < keys.length; from += ROWS_A_STATEMENT) {
      const rows: number[][] = [];
      for (const key of keys.subarray(from, from + ROWS_A_STATEMENT)) {
        const row = this.key.unpack(key);
        const at = table.at(key);
        for (let sum = at; sum < at + this.width; sum++) row.push(table.sums[sum]!);
        rows.push(row);
      }
      const change = sql`select ${raw(names.join(', '))} from ${relation(session.dialect, columns, rows)} r where true`;
      await applyChange(session, this.rollup, change);
    }
    this.table = new SumTable(this.width);
  }
}

/**
 * Sums the lines of a first load in memory, several times as fast as the database sums them afterwards. The sales of an
 * order have to come together; returns, which count for no order, may come at any time.
 */
export class OrderSums {
  private readonly order = new OpenOrder();
  private readonly returned = new FlaggedLine();
  private readonly days = new RollupSums(SALES_DAYS);
  private readonly productMonths = new RollupSums(PRODUCT_MONTHS);
  private readonly products = new RollupSums(PRODUCT_TOTALS);
  private readonly customerMonths = new RollupSums(CUSTOMER_MONTHS);
  private readonly customers = new RollupSums(CUSTOMER_TOTALS);
  private readonly customerProducts = new RollupSums(CUSTOMER_PRODUCTS);
  private readonly pairs = new RollupSums(PRODUCT_PAIRS);

  private readonly all = [
    this.days,
    this.productMonths,
    this.products,
    this.customerMonths,
    this.customers,
    this.customerProducts,
    this.pairs,
  ];

  private spilled = false;

  /** @param held how many numbers are held before the largest rollup is written. */
  constructor(private readonly held = HELD) {}

  /** @returns whether the line could be summed. When it could not, the sums are wrong from now on. */
  add(line: SaleLine): boolean {
    if (!isSmall(line)) return false;
    if (line.quantity < 0) {
      this.returned.take(line);
      this.addHead(this.returned, 1, line.quantity, line.amount);
      this.addProduct(this.returned);
      return true;
    }
    if (line.order < this.order.key) return false;
    if (line.order !== this.order.key) {
      this.close();
      this.order.begin(line.order);
    }
    this.order.add(line);
    return true;
  }

  /** Writes the largest when more is held than should be. */
  async spill(session: Session): Promise<void> {
    const bySize = [...this.all].sort((x, y) => y.held - x.held);
    if (bySize.reduce((sum, { held }) => sum + held, 0) <= this.held) return;
    this.spilled = true;
    await bySize[0]!.write(session);
  }

  /** Takes back what was written. */
  async undo(session: Session): Promise<void> {
    if (!this.spilled) return;
    for (const { rollup } of this.all) await clear(session, rollup);
  }

  /** Writes the rest. */
  async finish(session: Session): Promise<void> {
    this.close();
    for (const sums of this.all) await sums.write(session);
  }

  private close(): void {
    const { lines, products, together } = this.order.close();
    if (together) this.addOrder(lines);
    else for (const line of lines) this.addHead(line, 1, line.quantity, line.amount);
    for (const line of lines) this.addProduct(line);
    const { key } = this.pairs;
    for (let a = 0; a < products.length; a++) {
      for (let b = a + 1; b < products.length; b++) this.pairs.count(key.pack(products[a]!, products[b]));
    }
  }

  /** Lines of one customer and day count once for both. */
  private addOrder(lines: readonly FlaggedLine[]): void {
    let [quantity, amount] = [0, 0];
    for (const line of lines) {
      quantity += line.quantity;
      amount += line.amount;
    }
    if (lines[0]) this.addHead(lines[0], lines.length, quantity, amount);
  }

  private addHead(line: FlaggedLine, lines: number, quantity: number, amount: number): void {
    const { customer, day, month, segment } = line;
    const { days, customerMonths, customers } = this;
    days.add(days.key.pack(day, segment), line.inAll, lines, quantity, amount);
    if (customer === 0) return;
    customerMonths.add(
      customerMonths.key.pack(customer, month),
      line.inCustomerMonth,
      lines,
      quantity,
      amount,
    );
    customers.add(customer, line.inCustomer, lines, quantity, amount);
  }

  private addProduct(line: FlaggedLine): void {
    const { product, customer, month, segment, quantity, amount } = line;
    const { productMonths, products, customerProducts } = this;
    productMonths.add(
      productMonths.key.pack(product, month, segment),
      line.inProductMonth,
      1,
      quantity,
      amount,
    );
    products.add(product, line.inProduct, 1, quantity, amount);
    if (customer === 0 || quantity < 0) return;
    const key = customerProducts.key.pack(customer, product);
    customerProducts.add(key, line.inCustomerProduct, 1, quantity, amount);
  }
}

/** Whether every key fits into a packed one. */
function isSmall({ product, customer, day, month, segment }: SaleLine): boolean {
  return (
    product < MOST.product_key &&
    customer < MOST.customer_key &&
    segment < MOST.segment_key &&
    day >= 0 &&
    day < MOST.day &&
    month < MOST.month
  );
}
