import { drawMood } from './mood.js';
import { ticketSecond } from './planned-ticket.js';
import { dayOf, SECONDS_PER_DAY } from './timeline.js';
/** The window of the sentiment insight. */
const WINDOW_DAYS = 180;
const TICKETS_PER_TURN = 22;
/** Customers who kept buying all the time: their tickets can be spread over the whole history. */
function candidates({ customers, timeline }, plan) {
    return customers.flatMap(({ behaviour }, index) => {
        const orders = plan.ordersOf(index);
        const first = orders.length > 0 ? dayOf(plan.seconds[orders[0]]) : timeline.lastDay;
        const lastsLong = behaviour.kind === 'steady' || behaviour.kind === 'growing';
        return lastsLong && orders.length >= 6 && timeline.lastDay - first > WINDOW_DAYS ? [index] : [];
    });
}
/** The last order before a second. */
function lastOrderBefore(plan, customer, second) {
    const orders = plan.ordersOf(customer);
    let last = orders[0];
    for (const order of orders)
        if (plan.seconds[order] < second)
            last = order;
    return last;
}
/** Plants customers whose mood turns 60 to 120 days before the end, with enough tickets before and after to see it. */
export function planTurns(world, plan, totalTickets, random) {
    const { lastDay, firstDay } = world.timeline;
    const affordable = Math.max(1, Math.floor((totalTickets * 0.07) / TICKETS_PER_TURN));
    const wanted = Math.min(affordable, Math.max(1, Math.round(world.customers.length * 0.012)));
    const turns = [];
    const tickets = [];
    for (const customer of random.shuffled(candidates(world, plan)).slice(0, wanted)) {
        const fromDay = lastDay - random.integer(60, 120);
        const windowStart = lastDay - WINDOW_DAYS + 2;
        const firstOrder = dayOf(plan.seconds[plan.ordersOf(customer)[0]]);
        const write = (from, to, negativeShare) => {
            const second = Math.min(ticketSecond(random.integer(from, Math.max(from, to)), random), (lastDay + 1) * SECONDS_PER_DAY - 3600);
            const order = lastOrderBefore(plan, customer, second);
            tickets.push({ second, customer, order, mood: drawMood(negativeShare, random) });
        };
        for (let left = random.integer(5, 7); left > 0; left--) {
            write(Math.max(firstOrder + 1, firstDay), windowStart - 4, 0.12);
        }
        for (let left = random.integer(1, 2); left > 0; left--)
            write(windowStart, fromDay - 4, 0.15);
        const after = random.integer(10, 14);
        const content = Math.round(after * random.between(0.08, 0.16));
        for (let left = after; left > 0; left--)
            write(fromDay, lastDay - 3, left > content ? 1 : 0);
        turns.push({ customer, fromDay });
    }
    return { turns, tickets };
}
