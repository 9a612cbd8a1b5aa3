import { AliasTable } from './alias-table.js';
import { ticketCount } from './generate-options.js';
import { drawMood, moodOf } from './mood.js';
import { planEventTickets } from './ticket-events.js';
import type { OrderPlan } from './order-plan.js';
import { ticketSecond, type PlannedTicket } from './planned-ticket.js';
import { Random, streamSeed } from './random.js';
import { planTurns, type MoodTurn } from './mood-turns.js';
import { dayOf, SECONDS_PER_DAY } from './timeline.js';
import type { World } from './world.js';

export type TicketPlan = {
  tickets: PlannedTicket[];
  turns: MoodTurn[];
  badReleaseTickets: number;
  lateDeliveryTickets: number;
};

/** All tickets in time order: planted events first, everyday tickets up to the number asked for. */
export function planTickets(world: World, plan: OrderPlan): TicketPlan {
  const random = new Random(streamSeed(world.options.seed, 'tickets'));
  const total = ticketCount(world.options.transactions);
  const { turns, tickets: turning } = planTurns(world, plan, total, random);
  const turned = new Set(turns.map(({ customer }) => customer));
  const { badRelease, lateDeliveries } = planEventTickets(world, plan, total, turned, random);
  const planted = [...turning, ...badRelease, ...lateDeliveries];
  const tickets = planted.concat(planEveryday(world, plan, total - planted.length, turned, random));
  tickets.sort((a, b) => a.second - b.second || a.customer - b.customer);
  return { tickets, turns, badReleaseTickets: badRelease.length, lateDeliveryTickets: lateDeliveries.length };
}

/** Tickets that follow orders by days, from some customers much more often than from others. */
function planEveryday(
  world: World,
  plan: OrderPlan,
  count: number,
  turned: ReadonlySet<number>,
  random: Random,
): PlannedTicket[] {
  const weights = world.customers.map(({ ticketRate }, index) =>
    turned.has(index) ? 0 : ticketRate * plan.ordersOf(index).length ** 0.6,
  );
  const writers = new AliasTable(weights);
  const end = (world.timeline.lastDay + 1) * SECONDS_PER_DAY;
  const tickets: PlannedTicket[] = [];
  while (tickets.length < count) {
    const customer = writers.draw(random);
    const orders = plan.ordersOf(customer);
    const order = orders[Math.floor(random.next() * orders.length)]!;
    const ordered = plan.seconds[order]!;
    const second = ticketSecond(dayOf(ordered) + 1 + Math.floor(random.exponential(8)), random);
    if (second >= end) continue;
    const mood = drawMood(moodOf(world.customers[customer]!, dayOf(second)), random);
    tickets.push({ second, customer, order, mood });
  }
  return tickets;
}
