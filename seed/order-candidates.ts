import { activity } from './behaviour.js';
import { marketLevel } from './demand.js';
import type { Random } from './random.js';
import { dayOf, drawDay, drawSecondOfDay, monthOf, SECONDS_PER_DAY, workingDay } from './timeline.js';
import type { World } from './world.js';

/** When and by whom orders are placed, in time order; the customer is −1 for an anonymous sale. */
type Placed = { seconds: Float64Array; customers: Int32Array };

/** Share of orders placed without an account. */
const ANONYMOUS_SHARE = 0.042;
/** Orders sorted as second × 2²³ + index: exact in a double up to 8 million orders. */
const INDEX_RANGE = 2 ** 23;

/**
 * Orders of all customers: a Poisson process each, at the customer's own rate and by its behaviour (one-time customers
 * order once), scaled month by month so that trade as a whole follows season, working days and growth.
 */
export function placeOrders(world: World, orders: number, random: Random): Placed {
  const { timeline, customers } = world;
  const keys: number[] = [];
  const buyers: number[] = [];
  const place = (customer: number, day: number): void => {
    const second = day * SECONDS_PER_DAY + drawSecondOfDay(random);
    keys.push((second - timeline.firstDay * SECONDS_PER_DAY) * INDEX_RANGE + buyers.length);
    buyers.push(customer);
  };

  const levels = timeline.months.map((_, month) => marketLevel(timeline, month));
  const levelTotal = levels.reduce((sum, level) => sum + level, 0);
  const sinceMonth = customers.map(({ since }) => monthOf(timeline, since));
  timeline.months.forEach((month, at) => {
    const monthOrders = (orders * levels[at]!) / levelTotal;
    const rates = customers.map(({ rate, behaviour }, index) =>
      sinceMonth[index]! <= at ? rate * activity(behaviour, timeline, at) : 0,
    );
    const total = rates.reduce((sum, rate) => sum + rate, 0);
    const scale = total > 0 ? (monthOrders * (1 - ANONYMOUS_SHARE)) / total : 0;
    customers.forEach(({ since, behaviour }, index) => {
      const until = behaviour.kind === 'churned' ? behaviour.lastDay : timeline.lastDay;
      for (let left = random.poisson(rates[index]! * scale); left > 0; left--) {
        const day = drawDay(month, random);
        if (day >= since && day <= until) place(index, day);
      }
    });
    for (let left = random.poisson(monthOrders * ANONYMOUS_SHARE); left > 0; left--)
      place(-1, drawDay(month, random));
  });
  customers.forEach(({ behaviour }, index) => {
    if (behaviour.kind === 'one-time') place(index, Math.min(workingDay(behaviour.day), timeline.lastDay));
  });

  const sorted = Float64Array.from(keys).sort();
  const start = timeline.firstDay * SECONDS_PER_DAY;
  return {
    seconds: sorted.map((key) => start + Math.floor(key / INDEX_RANGE)),
    customers: Int32Array.from(sorted, (key) => buyers[key % INDEX_RANGE]!),
  };
}

/** Month index of each placed order, cheaply, since they are in time order. */
export function monthsOf({ timeline }: World, seconds: Float64Array): Uint8Array {
  let month = 0;
  return Uint8Array.from(seconds, (second) => {
    const day = dayOf(second);
    while (month + 1 < timeline.months.length && timeline.months[month + 1]!.firstDay <= day) month++;
    return month;
  });
}
