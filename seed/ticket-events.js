import { drawMood } from './mood.js';
import { ticketSecond } from './planned-ticket.js';
import { dayOf } from './timeline.js';
/** Tickets of a faulty release and of a courier strike: one a customer, from orders of the time. */
export function planEventTickets(world, plan, totalTickets, turned, random) {
    const { badRelease, lateDeliveries } = world.events;
    const has = (order) => plan.lines(order).some(({ product }) => product === badRelease.product);
    const inRegion = (order) => world.customers[plan.customers[order]]?.region === lateDeliveries.region;
    const write = (window, count, suits, topic) => random
        .shuffled(ordersIn(plan, window, turned).filter(suits))
        .filter(firstOfCustomer(plan))
        .slice(0, count)
        .map((order) => {
        const day = Math.min(dayOf(plan.seconds[order]) + random.integer(2, 9), window.to);
        const mood = drawMood(0.88, random);
        return { second: ticketSecond(day, random), customer: plan.customers[order], order, mood, topic };
    });
    return {
        badRelease: write(badRelease, Math.max(6, Math.round(totalTickets * 0.012)), has, 'defect').map((ticket) => ({
            ...ticket,
            product: badRelease.product,
        })),
        lateDeliveries: write(lateDeliveries, Math.max(6, Math.round(totalTickets * 0.014)), inRegion, 'delivery'),
    };
}
/** Orders of a window early enough to be written about within it, without those of customers planted otherwise. */
function ordersIn(plan, { from, to }, without) {
    return Array.from(plan.seconds.keys()).filter((order) => {
        const day = dayOf(plan.seconds[order]);
        const customer = plan.customers[order];
        return day >= from && day <= to - 4 && customer >= 0 && !without.has(customer);
    });
}
function firstOfCustomer(plan) {
    const seen = new Set();
    return (order) => {
        const customer = plan.customers[order];
        return !seen.has(customer) && seen.add(customer) !== undefined;
    };
}
