import { dayOf, isoDay } from './timeline.js';
export function plantedTruth(world, plan, ticketPlan) {
    const { catalogue, customers, events, options, timeline } = world;
    const product = (index) => catalogue.products[index].row.product_id;
    const customer = (index) => customers[index].row.customer_id;
    const changes = (list) => list.map(({ product: index, month, factor }) => ({
        product_id: product(index),
        month: timeline.months[month].key,
        factor,
    }));
    const { badRelease, lateDeliveries } = events;
    return {
        options: { ...options },
        last_complete_month: timeline.months[timeline.lastCompleteMonth].key,
        behaviours: Object.fromEntries(customers.map(({ row, behaviour }) => [row.customer_id, behaviour.kind])),
        churned: customers.flatMap(({ behaviour }, index) => {
            const last = plan.ordersOf(index).at(-1);
            if (behaviour.kind !== 'churned' || last === undefined)
                return [];
            return [{ customer_id: customer(index), last_purchase: isoDay(dayOf(plan.seconds[last])) }];
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
