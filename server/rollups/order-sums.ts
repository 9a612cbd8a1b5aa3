import type { NumberRows } from '../kit/number-rows.js';
import type { WriteSession } from '../kit/session.js';
import { areTogether, flagOrder } from './flag-order.js';
import { MOST } from './packed-key.js';
import { PRODUCT_PAIRS } from './product-pairs.js';
import { RollupSums } from './rollup-sums.js';
import type { SaleLines } from './sale-lines.js';
import {
  CUSTOMER_MONTHS,
  CUSTOMER_PRODUCTS,
  CUSTOMER_TOTALS,
  PRODUCT_MONTHS,
  PRODUCT_TOTALS,
  SALES_DAYS,
} from './sales-rollups.js';

/** Numbers that are held in memory: those of a million lines, as what is written once costs least. */
const HELD = 5_000_000;
/** A sum of numbers that together are no greater than this is exact, and so are those of its parts. */
const EXACT = Number.MAX_SAFE_INTEGER;

export interface OrderSumsOptions {
  /** Numbers that are held before it is time to let go of them. */
  held?: number;
  /** Who bought a product is counted once everything is written. */
  isCountedLater?: boolean;
  /** Told of rows of `customer_months` in their order before they are written; they last until the next ones. */
  onCustomerMonths?: (rows: NumberRows) => void;
}

/** Sums whole orders in memory, many times as fast as the database sums their rows. */
export class OrderSums {
  private readonly days = new RollupSums(SALES_DAYS);
  private readonly productMonths = new RollupSums(PRODUCT_MONTHS);
  private readonly products = new RollupSums(PRODUCT_TOTALS);
  private readonly customerMonths: RollupSums;
  private readonly customers = new RollupSums(CUSTOMER_TOTALS);
  private readonly customerProducts: RollupSums;
  private readonly pairs = new RollupSums(PRODUCT_PAIRS);
  private readonly all: readonly RollupSums[];
  private readonly held: number;

  /** All that is held, without regard to its sign. */
  private quantity = 0;
  private amount = 0;

  constructor({ held = HELD, isCountedLater = false, onCustomerMonths }: OrderSumsOptions = {}) {
    this.held = held;
    this.customerMonths = new RollupSums(CUSTOMER_MONTHS, onCustomerMonths);
    this.customerProducts = new RollupSums({
      ...CUSTOMER_PRODUCTS,
      ...(isCountedLater && { counted: undefined }),
    });
    const { days, productMonths, products, customerMonths, customers, customerProducts, pairs } = this;
    this.all = [days, productMonths, products, customerMonths, customers, customerProducts, pairs];
  }

  /** Whether more is held than should be, or sums might come to be inexact: `spill` is called for. */
  get isFull(): boolean {
    const held = this.all.reduce((sum, each) => sum + each.held, 0);
    return held > this.held || Math.max(this.quantity, this.amount) > EXACT / 2;
  }

  /**
   * Adds an order: all its lines, from `from` to before `to`.
   * @returns whether it could be added: very large numbers cannot.
   */
  add(lines: SaleLines, from: number, to: number): boolean {
    let { quantity, amount } = this;
    for (let at = from; at < to; at++) {
      if (!isSmall(lines, at)) return false;
      quantity += Math.abs(lines.columns.quantity[at]!);
      amount += Math.abs(lines.columns.amount[at]!);
    }
    if (quantity > EXACT || amount > EXACT) return false;
    [this.quantity, this.amount] = [quantity, amount];
    const together = areTogether(lines, from, to);
    const products = flagOrder(lines, from, to, together);
    if (together) this.addTogether(lines, from, to);
    else for (let at = from; at < to; at++) this.addScattered(lines, at);
    for (let at = from; at < to; at++) this.addProduct(lines, at);
    const { pairs } = this;
    for (let a = 0; a < products.length; a++) {
      for (let b = a + 1; b < products.length; b++) {
        const at = pairs.at(products[a]!, products[b]);
        pairs.sums[at]! += 1;
      }
    }
    return true;
  }

  /** Lets go of everything. Most files go by time, so that the sums of past months are done with. */
  async spill(session: WriteSession): Promise<void> {
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
  private addTogether(lines: SaleLines, from: number, to: number): void {
    const { quantity, amount } = lines.columns;
    let [sales, sold, price] = [0, 0, 0];
    let [returns, returned, refund] = [0, 0, 0];
    for (let at = from; at < to; at++) {
      if (quantity[at]! > 0) {
        sales++;
        sold += quantity[at]!;
        price += amount[at]!;
      } else {
        returns++;
        returned += quantity[at]!;
        refund += amount[at]!;
      }
    }
    // the first sale is flagged for all three, and nothing else for any
    if (sales > 0) this.addHead(lines, from, ONCE, sales, sold, price);
    if (returns > 0) this.addHead(lines, from, NEVER, returns, returned, refund);
  }

  private addScattered(lines: SaleLines, at: number): void {
    const { inAll, inCustomer, inCustomerMonth, quantity, amount } = lines.columns;
    const orders = { all: inAll[at]!, customer: inCustomer[at]!, month: inCustomerMonth[at]! };
    this.addHead(lines, at, orders, 1, quantity[at]!, amount[at]!);
  }

  /** @param at a line of the customer and day that are meant. @param orders whether they count as an order of each. */
  private addHead(
    { columns }: SaleLines,
    at: number,
    orders: Readonly<Record<'all' | 'customer' | 'month', number>>,
    lines: number,
    quantity: number,
    amount: number,
  ): void {
    const { days, customerMonths, customers } = this;
    const customer = columns.customer[at]!;
    add(days, days.at(columns.day[at]!, columns.segment[at]), orders.all, quantity, amount, lines);
    if (customer === 0) return;
    const month = customerMonths.at(customer, columns.month[at]);
    add(customerMonths, month, orders.month, quantity, amount);
    add(customers, customers.at(customer), orders.customer, quantity, amount, lines);
  }

  private addProduct({ columns }: SaleLines, at: number): void {
    const { productMonths, products, customerProducts } = this;
    const [product, customer] = [columns.product[at]!, columns.customer[at]!];
    const [quantity, amount] = [columns.quantity[at]!, columns.amount[at]!];
    const month = productMonths.at(product, columns.month[at], columns.segment[at]);
    add(productMonths, month, columns.inProductMonth[at]!, quantity, amount);
    add(products, products.at(product), columns.inProduct[at]!, quantity, amount, 1);
    if (customer === 0 || quantity < 0) return;
    const bought = customerProducts.at(customer, product);
    add(customerProducts, bought, columns.inCustomerProduct[at]!, quantity, amount);
  }
}

const ONCE = { all: 1, customer: 1, month: 1 } as const;
const NEVER = { all: 0, customer: 0, month: 0 } as const;

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

/** Whether every key of a line fits into a packed one. */
function isSmall({ columns: { product, customer, segment, day, month } }: SaleLines, at: number): boolean {
  return (
    product[at]! < MOST.product_key &&
    customer[at]! < MOST.customer_key &&
    segment[at]! < MOST.segment_key &&
    day[at]! >= 0 &&
    day[at]! < MOST.day &&
    month[at]! < MOST.month
  );
}
