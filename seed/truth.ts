import type { Behaviour } from './behaviour.js';
import type { OrderPlan } from './order-plan.js';
import type { ProductChange } from './planted-events.js';
import type { TicketPlan } from './ticket-plan.js';
import { dayOf, isoDay } from './timeline.js';
import type { World } from './world.js';

/** What was planted in the data, to measure later whether the insights find it. Days are YYYY-MM-DD, months YYYY-MM. */
export type PlantedTruth = {
  /** Options that made the data, and the month that is the last whole one. */
  options: { customers: number; transactions: number; seed: number; end: string; months: number };
  last_complete_month: string;
  /** Behaviour type of every customer. */
  behaviours: Record<string, Behaviour['kind']>;
  /** Customers who left: nothing after their last purchase. */
  churned: { customer_id: string; last_purchase: string }[];
  /** Customers who write mostly negative tickets from that day on. */
  mood_turned: { customer_id: string; from: string }[];
  /** Products whose demand was multiplied by `factor` in the last complete month (> 1 spike, < 1 drop) … */
  last_month_changes: { product_id: string; month: string; factor: number }[];
  /** … and in earlier months. */
  earlier_changes: { product_id: string; month: string; factor: number }[];
  /** Products that rise or fall by the same factor every month. */
  product_trends: { product_id: string; monthly_factor: number }[];
  /** With the anchor in a basket, the companion is added with this probability. */
  bundles: { anchor: string; companion: string; probability: number }[];
  /** A faulty release: the product's tickets opened from … to are mostly negative. */
  bad_release: { product_id: string; from: string; to: string; tickets: number };
  /** A courier strike: the region's customers complain about deliveries. */
  late_deliveries: { region: string; from: string; to: string; tickets: number };
};

export function plantedTruth(world: World, plan: OrderPlan, ticketPlan: TicketPlan): PlantedTruth {
  const { catalogue, customers, events, options, timeline } = world;
  const product = (index: number): string => catalogue.products[index]!.row.product_id;
  const customer = (index: number): string => customers[index]!.row.customer_id;
  const changes = (list: ProductChange[]): PlantedTruth['last_month_changes'] =>
    list.map(({ product: index, month, factor }) => ({
      product_id: product(index),
      month: timeline.months[month]!.key,
      factor,
    }));
  const { badRelease, lateDeliveries } = events;
  return {
    options: { ...options },
    last_complete_month: timeline.months[timeline.lastCompleteMonth]!.key,
    behaviours: Object.fromEntries(customers.map(({ row, behaviour }) => [row.customer_id, behaviour.kind])),
    churned: customers.flatMap(({ behaviour }, index) => {
      const last = plan.ordersOf(index).at(-1);
      if (behaviour.kind !== 'churned' || last === undefined) return [];
      return [{ customer_id: customer(index), last_purchase: isoDay(dayOf(plan.seconds[last]!)) }];
    }),
    mood_turned: ticketPlan.turns.map((turn) => ({
      customer_id: customer(turn.customer),
      from: isoDay(turn.fromDay),
    })),
    last_month_changes: changes(events.lastMonthChanges),
    earlier_changes: changes(events.earlierChanges),
    product_trends: events.trends.map(({ product: index, monthlyFactor }) => ({
      product_id: product(index),
      monthly_factor: Number(monthlyFactor.toFixed(4)),
    })),
    bundles: catalogue.bundles.map(({ anchor, companion, probability }) => ({
      anchor: product(anchor),
      companion: product(companion),
      probability,
    })),
    bad_release: {
      product_id: product(badRelease.product),
      from: isoDay(badRelease.from),
      to: isoDay(badRelease.to),
      tickets: ticketPlan.badReleaseTickets,
    },
    late_deliveries: {
      region: lateDeliveries.region,
      from: isoDay(lateDeliveries.from),
      to: isoDay(lateDeliveries.to),
      tickets: ticketPlan.lateDeliveryTickets,
    },
  };
}
