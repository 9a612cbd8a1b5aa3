import { drawMood } from './mood.js';
import type { OrderPlan } from './order-plan.js';
import type { Window } from './planted-events.js';
import type { Random } from './random.js';
import { ticketSecond, type PlannedTicket } from './planned-ticket.js';
import { dayOf } from './timeline.js';
import type { Topic } from './ticket-texts/script.js';
import type { World } from './world.js';

type EventTickets = { badRelease: PlannedTicket[]; lateDeliveries: PlannedTicket[] };

/** Tickets of a faulty release and of a courier strike: one a customer, from orders of the time. */
export function planEventTickets(
  world: World,
  plan: OrderPlan,
  totalTickets: number,
  turned: ReadonlySet<number>,
  random: Random,
): EventTickets {
  const { badRelease, lateDeliveries } = world.events;
  const has = (order: number): boolean =>
    plan.lines(order).some(({ product }) => product === badRelease.product);
  const inRegion = (order: number): boolean =>
    world.customers[plan.customers[order]!]?.region === lateDeliveries.region;
  const write = (
    window: Window,
    count: number,
    suits: (order: number) => boolean,
    topic: Topic,
  ): PlannedTicket[] =>
    random
      .shuffled(ordersIn(plan, window, turned).filter(suits))
      .filter(firstOfCustomer(plan))
      .slice(0, count)
      .map((order) => {
        const day = Math.min(dayOf(plan.seconds[order]!) + random.integer(2, 9), window.to);
        const mood = drawMood(0.88, random);
        return { second: ticketSecond(day, random), customer: plan.customers[order]!, order, mood, topic };
      });
  return {
    badRelease: write(badRelease, Math.max(6, Math.round(totalTickets * 0.012)), has, 'defect').map(
      (ticket) => ({
        ...ticket,
        product: badRelease.product,
      }),
    ),
    lateDeliveries: write(
      lateDeliveries,
      Math.max(6, Math.round(totalTickets * 0.014)),
      inRegion,
      'delivery',
    ),
  };
}

/** Orders of a window early enough to be written about within it, without those of customers planted otherwise. */
function ordersIn(plan: OrderPlan, { from, to }: Window, without: ReadonlySet<number>): number[] {
  const orders: number[] = [];
  plan.seconds.forEach((second, order) => {
    const day = dayOf(second);
    const customer = plan.customers[order]!;
    if (day >= from && day <= to - 4 && customer >= 0 && !without.has(customer)) orders.push(order);
  });
  return orders;
}

function firstOfCustomer(plan: OrderPlan): (order: number) => boolean {
  const seen = new Set<number>();
  return (order) => {
    const customer = plan.customers[order]!;
    const isFirst = !seen.has(customer);
    seen.add(customer);
    return isFirst;
  };
}
