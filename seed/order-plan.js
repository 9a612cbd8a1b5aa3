import { fillBasket } from './basket.js';
import { monthsOf, placeOrders } from './order-candidates.js';
import { Random, streamSeed } from './random.js';
import { dayOf, drawSecondOfDay, SECONDS_PER_DAY, workingDay } from './timeline.js';
const MEAN_LINES_GUESS = 3;
const MAX_ATTEMPTS = 25;
/**
 * Which orders exist: a few bytes each. Their lines are drawn again from the order's own random stream whenever they are
 * needed, so that memory does not grow with the lines.
 */
export class OrderPlan {
    world;
    streams;
    seconds;
    customers;
    months;
    random = new Random(0);
    offsets;
    byCustomer;
    constructor(world, streams, seconds, customers, months) {
        this.world = world;
        this.streams = streams;
        this.seconds = seconds;
        this.customers = customers;
        this.months = months;
        this.offsets = new Uint32Array(world.customers.length + 1);
        customers.forEach((customer) => {
            if (customer >= 0)
                this.offsets[customer + 1]++;
        });
        for (let at = 1; at < this.offsets.length; at++)
            this.offsets[at] += this.offsets[at - 1];
        const next = this.offsets.slice();
        this.byCustomer = new Uint32Array(this.offsets.at(-1));
        customers.forEach((customer, index) => {
            if (customer >= 0)
                this.byCustomer[next[customer]++] = index;
        });
    }
    get size() {
        return this.seconds.length;
    }
    order(index) {
        return { index, second: this.seconds[index], customer: this.customers[index] };
    }
    /** Indices of a customer's orders, oldest first. */
    ordersOf(customer) {
        return this.byCustomer.subarray(this.offsets[customer], this.offsets[customer + 1]);
    }
    lines(index) {
        const month = this.months[index];
        this.random.reseed(this.streams[index]);
        return drawLines(this.world, this.customers[index], this.seconds[index], month, this.random);
    }
}
function drawLines(world, customer, second, month, random) {
    const end = (world.timeline.lastDay + 1) * SECONDS_PER_DAY;
    return fillBasket(world, customer, month, random).map((line) => {
        if (line.returned === 0)
            return { ...line, returnedAt: 0 };
        const day = workingDay(dayOf(second) + line.returnDays);
        const returnedAt = day * SECONDS_PER_DAY + drawSecondOfDay(random);
        return returnedAt < end ? { ...line, returnedAt } : { ...line, returned: 0, returnedAt: 0 };
    });
}
/** Plans orders whose lines and returns together are exactly the transactions asked for. */
export function planOrders(world) {
    const { seed, transactions } = world.options;
    let orders = (transactions / MEAN_LINES_GUESS) * 1.02;
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
        const random = new Random(streamSeed(seed, 'orders', attempt));
        const { seconds, customers } = placeOrders(world, orders, random);
        const months = monthsOf(world, seconds);
        const base = streamSeed(seed, 'baskets', attempt);
        const streams = Uint32Array.from(seconds, (_, index) => streamSeed(base, index));
        const basketRandom = new Random(0);
        let rows = 0;
        const rowsOf = Uint8Array.from(seconds, (second, index) => {
            basketRandom.reseed(streams[index]);
            const lines = drawLines(world, customers[index], second, months[index], basketRandom);
            const count = lines.reduce((sum, line) => sum + (line.returned > 0 ? 2 : 1), 0);
            rows += count;
            return count;
        });
        const kept = dropSurplus(world, customers, rowsOf, rows - transactions, random);
        if (kept !== undefined) {
            return new OrderPlan(world, streams.filter((_, index) => kept[index] === 1), seconds.filter((_, index) => kept[index] === 1), customers.filter((_, index) => kept[index] === 1), months.filter((_, index) => kept[index] === 1));
        }
        orders *= Math.min(Math.max((transactions / Math.max(rows, 1)) * 1.015, 0.2), 5);
    }
    throw new RangeError(`no plan of exactly ${transactions} transactions; use more transactions or fewer customers`);
}
/** Which orders stay when `surplus` rows go, chosen at random; undefined when there are too few or far too many rows. */
function dropSurplus(world, customers, rowsOf, surplus, random) {
    const total = world.options.transactions;
    if (surplus < 0 || surplus > Math.max(total * 0.06, 20))
        return undefined;
    const kept = new Uint8Array(rowsOf.length).fill(1);
    const protectedOrder = (index) => world.customers[customers[index]]?.behaviour.kind === 'one-time';
    let left = surplus;
    for (let tries = rowsOf.length * 3; left > 0 && tries > 0; tries--) {
        const index = random.integer(0, rowsOf.length - 1);
        if (kept[index] === 0 || rowsOf[index] > left || protectedOrder(index))
            continue;
        kept[index] = 0;
        left -= rowsOf[index];
    }
    return left === 0 ? kept : undefined;
}
