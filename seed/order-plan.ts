import { fillBasket, type BasketLine } from './basket.js';
import { monthsOf, placeOrders } from './order-candidates.js';
import { Random, streamSeed } from './random.js';
import { dayOf, drawSecondOfDay, SECONDS_PER_DAY, workingDay } from './timeline.js';
import type { World } from './world.js';

/** Orders drawn first to learn how many rows an order makes. */
const PROBE_ORDERS = 4000;
/** Rows drawn beyond those asked for, so that whole orders can be dropped until the number is met. */
const MARGIN = 1.02;
const MAX_ATTEMPTS = 25;

/**
 * Which orders exist: a few bytes each. Their lines are drawn again from the order's own random stream whenever they are
 * needed, so that memory does not grow with the lines.
 */
export class OrderPlan {
  private readonly random = new Random(0);
  private readonly offsets: Uint32Array;
  private readonly byCustomer: Uint32Array;

  constructor(
    private readonly world: World,
    private readonly streams: Uint32Array,
    readonly seconds: Float64Array,
    readonly customers: Int32Array,
    private readonly months: Uint8Array,
  ) {
    this.offsets = new Uint32Array(world.customers.length + 1);
    customers.forEach((customer) => {
      if (customer >= 0) this.offsets[customer + 1]!++;
    });
    for (let at = 1; at < this.offsets.length; at++) this.offsets[at]! += this.offsets[at - 1]!;
    const next = this.offsets.slice();
    this.byCustomer = new Uint32Array(this.offsets.at(-1)!);
    customers.forEach((customer, index) => {
      if (customer >= 0) this.byCustomer[next[customer]!++] = index;
    });
  }

  get size(): number {
    return this.seconds.length;
  }

  /** Indices of a customer's orders, oldest first. */
  ordersOf(customer: number): Uint32Array {
    return this.byCustomer.subarray(this.offsets[customer], this.offsets[customer + 1]);
  }

  /** The lines of an order, the same at each call. */
  lines(index: number): BasketLine[] {
    const month = this.months[index]!;
    this.random.reseed(this.streams[index]!);
    return drawLines(this.world, this.customers[index]!, this.seconds[index]!, month, this.random);
  }

  /** The plan without the orders marked 0. */
  only(kept: Uint8Array): OrderPlan {
    const stays = (_: number, index: number): boolean => kept[index] === 1;
    return new OrderPlan(
      this.world,
      this.streams.filter(stays),
      this.seconds.filter(stays),
      this.customers.filter(stays),
      this.months.filter(stays),
    );
  }
}

/** The basket of an order; returns after the end of the data have not happened yet. */
function drawLines(
  world: World,
  customer: number,
  second: number,
  month: number,
  random: Random,
): BasketLine[] {
  const end = (world.timeline.lastDay + 1) * SECONDS_PER_DAY;
  const lines = fillBasket(world, customer, month, random);
  for (const line of lines) {
    if (line.returned === 0) continue;
    const day = workingDay(dayOf(second) + line.returnDays);
    line.returnedAt = day * SECONDS_PER_DAY + drawSecondOfDay(random);
    if (line.returnedAt >= end) line.returned = 0;
  }
  return lines;
}

type Draft = { plan: OrderPlan; rowsOf: Uint8Array; rows: number };

/** A plan of about so many orders, and the rows each of them makes: its lines and their returns. */
function draftPlan(world: World, orders: number, random: Random): Draft {
  const { seconds, customers } = placeOrders(world, orders, random);
  const base = random.integer(0, 0xffffffff);
  const streams = Uint32Array.from(seconds, (_, index) => streamSeed(base, index));
  const plan = new OrderPlan(world, streams, seconds, customers, monthsOf(world, seconds));
  let rows = 0;
  const rowsOf = new Uint8Array(plan.size);
  for (let index = 0; index < plan.size; index++) {
    let count = 0;
    for (const { returned } of plan.lines(index)) count += returned > 0 ? 2 : 1;
    rowsOf[index] = count;
    rows += count;
  }
  return { plan, rowsOf, rows };
}

/** Plans orders whose lines and returns together are exactly the transactions asked for. */
export function planOrders(world: World): OrderPlan {
  const { seed, transactions } = world.options;
  const probe = draftPlan(world, Math.min(transactions, PROBE_ORDERS), new Random(streamSeed(seed, 'probe')));
  let orders = (transactions * probe.plan.size * MARGIN) / probe.rows;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const random = new Random(streamSeed(seed, 'orders', attempt));
    const { plan, rowsOf, rows } = draftPlan(world, orders, random);
    const kept = dropSurplus(world, plan.customers, rowsOf, rows - transactions, random);
    if (kept !== undefined) return plan.only(kept);
    orders *= Math.min(Math.max((transactions / Math.max(rows, 1)) * MARGIN, 0.2), 5);
  }
  throw new RangeError(
    `no plan of exactly ${transactions} transactions; use more transactions or fewer customers`,
  );
}

/** Which orders stay when `surplus` rows go, chosen at random; undefined when there are too few or far too many rows. */
function dropSurplus(
  world: World,
  customers: Int32Array,
  rowsOf: Uint8Array,
  surplus: number,
  random: Random,
): Uint8Array | undefined {
  const total = world.options.transactions;
  if (surplus < 0 || surplus > Math.max(total * 0.06, 20)) return undefined;
  const kept = new Uint8Array(rowsOf.length).fill(1);
  const protectedOrder = (index: number): boolean =>
    world.customers[customers[index]!]?.behaviour.kind === 'one-time';
  let left = surplus;
  for (let tries = rowsOf.length * 3; left > 0 && tries > 0; tries--) {
    const index = random.integer(0, rowsOf.length - 1);
    if (kept[index] === 0 || rowsOf[index]! > left || protectedOrder(index)) continue;
    kept[index] = 0;
    left -= rowsOf[index]!;
  }
  return left === 0 ? kept : undefined;
}
