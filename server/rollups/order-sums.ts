import type { Dialect } from '../kit/dialect.js';
import type { WriteSession } from '../kit/session.js';
import { areTogether, flagOrder } from './flag-order.js';
import { MOST } from './packed-key.js';
import { PRODUCT_PAIRS } from './product-pairs.js';
import { RollupSums } from './rollup-sums.js';
import type { SaleLine } from './sale-line.js';
import {
  CUSTOMER_MONTHS,
  CUSTOMER_PRODUCTS,
  CUSTOMER_TOTALS,
  PRODUCT_MONTHS,
  PRODUCT_TOTALS,
  SALES_DAYS,
} from './sales-rollups.js';

/** Numbers that are held in memory. On PostgreSQL those of a million lines: what is written once costs least there. */
export const HELD = { sqlite: 2_500_000, postgres: 5_000_000 } as const satisfies Record<Dialect, number>;
/** A sum of numbers that together are no greater than this is exact, and so are those of its parts. */
const EXACT = Number.MAX_SAFE_INTEGER;

/** Sums whole orders in memory, many times as fast as the database sums their rows. */
export class OrderSums {
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

  /** All that is held, without regard to its sign. */
  private quantity = 0;
  private amount = 0;

  /** @param held how many numbers are held before they are written. */
  constructor(private readonly held: number = HELD.sqlite) {}

  /** Adds an order: all its lines. @returns whether it could be added: very large numbers cannot. */
  add(lines: readonly SaleLine[]): boolean {
    let { quantity, amount } = this;
    for (const line of lines) {
      if (!isSmall(line)) return false;
      quantity += Math.abs(line.quantity);
      amount += Math.abs(line.amount);
    }
    if (quantity > EXACT || amount > EXACT) return false;
    [this.quantity, this.amount] = [quantity, amount];
    const together = areTogether(lines);
    const products = flagOrder(lines, together);
    if (together) this.addTogether(lines);
    else for (const line of lines) this.addHead(line, 1, line.quantity, line.amount);
    for (const line of lines) this.addProduct(line);
    const { pairs } = this;
    for (let a = 0; a < products.length; a++) {
      for (let b = a + 1; b < products.length; b++) {
        const at = pairs.at(products[a]!, products[b]);
        pairs.sums[at]! += 1;
      }
    }
    return true;
  }

  /**
   * Writes everything when more is held than should be, or before sums come to be inexact. Most files go by time, so that
   * the sums of past months are done with.
   */
  async spill(session: WriteSession): Promise<void> {
    const held = this.all.reduce((sum, each) => sum + each.held, 0);
    if (held <= this.held && Math.max(this.quantity, this.amount) <= EXACT / 2) return;
    for (const sums of this.all) await sums.spill(session);
    [this.quantity, this.amount] = [0, 0];
  }

  /** Writes everything, to the very rollups. */
  async write(session: WriteSession): Promise<void> {
    for (const sums of this.all) await sums.write(session);
    [this.quantity, this.amount] = [0, 0];
  }

  /** Forgets everything, in a write that is not kept. */
  async abandon(session: WriteSession): Promise<void> {
    for (const sums of this.all) await sums.abandon(session);
  }

  /** What was sold to one customer on one day is added at once, and what was returned. */
  private addTogether(lines: readonly SaleLine[]): void {
    let [sales, quantity, amount] = [0, 0, 0];
    let [returns, returned, refund] = [0, 0, 0];
    for (const line of lines) {
      if (line.quantity > 0) {
        sales++;
        quantity += line.quantity;
        amount += line.amount;
      } else {
        returns++;
        returned += line.quantity;
        refund += line.amount;
      }
    }
    const line = lines.find(({ inAll }) => inAll === 1) ?? lines[0]!;
    if (sales > 0) this.addHead(line, sales, quantity, amount);
    if (returns > 0)
      this.addHead({ ...line, inAll: 0, inCustomer: 0, inCustomerMonth: 0 }, returns, returned, refund);
  }

  private addHead(line: SaleLine, lines: number, quantity: number, amount: number): void {
    const { customer, day, month, segment } = line;
    const { days, customerMonths, customers } = this;
    add(days, days.at(day, segment), line.inAll, quantity, amount, lines);
    if (customer === 0) return;
    add(customerMonths, customerMonths.at(customer, month), line.inCustomerMonth, quantity, amount);
    add(customers, customers.at(customer), line.inCustomer, quantity, amount, lines);
  }

  private addProduct(line: SaleLine): void {
    const { product, customer, month, segment, quantity, amount } = line;
    const { productMonths, products, customerProducts } = this;
    add(productMonths, productMonths.at(product, month, segment), line.inProductMonth, quantity, amount);
    add(products, products.at(product), line.inProduct, quantity, amount, 1);
    if (customer === 0 || quantity < 0) return;
    add(customerProducts, customerProducts.at(customer, product), line.inCustomerProduct, quantity, amount);
  }
}

/** Adds sales (a quantity above 0) or returns. The measures stand in the order in which the rollups name them. */
function add(
  { sums }: RollupSums,
  at: number,
  orders: number,
  quantity: number,
  amount: number,
  lines = 0,
): void {
  sums[at]! += orders;
  if (quantity > 0) {
    sums[at + 1]! += quantity;
    sums[at + 2]! += amount;
    if (lines > 0) sums[at + 5]! += lines;
  } else {
    sums[at + 3]! -= quantity;
    sums[at + 4]! -= amount;
    if (lines > 0) sums[at + 6]! += lines;
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
