import { drawSentiment } from './mood.js';
import { Random, streamSeed } from './random.js';
import { ticketHandling } from './ticket-handling.js';
import { composeTicket, drawTopic } from './ticket-texts/compose.js';
import { dayOf, isoDay, isoInstant, SECONDS_PER_DAY, weekdayOf, workingDay } from './timeline.js';
import { orderId } from './transactions.js';
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
];
const COLLEAGUES = [
    'Anna',
    'Ben',
    'Mr Keller',
    'Sofia',
    'Julia',
    'Ms Laurent',
    'Tom',
    'Mrs Evans',
    'Nina',
    'Marco',
    'Mr de Vries',
    'Ingrid',
    'Paul',
    'Ms Rossi',
    'Elif',
    'Mr Lindberg',
];
const CHANNEL_SHARES = { email: 46, web: 21, chat: 19, phone: 14 };
/** Topics that name a product in the ticket's own column less often. */
const ABOUT_PRODUCT = {
    delivery: 0.55,
    damage: 1,
    invoice: 0.15,
    question: 1,
    portal: 0,
    return: 0.95,
    praise: 0.75,
    contract: 0.1,
    defect: 1,
};
const POWERED_CATEGORIES = new Set([
    'Monitors & Displays',
    'Computer Accessories',
    'Meeting Rooms & Network',
    'Coffee Machines',
]);
const NOT_POWERED = /Arm|Cable|Stand,|Laptop Stand|Backpack|Mouse Pad|Privacy Filter|Flip Chart|Floor Cover/;
const isPowered = ({ row }) => POWERED_CATEGORIES.has(row.category) && !NOT_POWERED.test(row.name);
const spokenDay = (day) => {
    const [, month, date] = isoDay(day).split('-').map(Number);
    return `${date} ${MONTHS[month - 1]}`;
};
/** The line a customer writes about: mostly the dearest, never a service. */
function talkedAbout(lines, world, planned, random) {
    const goods = lines.filter(({ product }) => world.catalogue.products[product].row.excluded === 'false');
    const given = goods.find(({ product }) => product === planned.product);
    if (given !== undefined)
        return given;
    const dearest = goods.reduce((best, line) => (line.unitPrice > best.unitPrice ? line : best));
    return random.chance(0.65) ? dearest : random.pick(goods);
}
function chooseTopic(planned, powered, random) {
    const topic = planned.topic ?? drawTopic(planned.mood, random);
    return topic === 'defect' && !powered ? 'damage' : topic;
}
/** What an event's ticket says when its mood came out better than the event: a question, or plain thanks. */
const topicInMood = (topic, mood) => mood === 'positive' && (topic === 'defect' || topic === 'delivery' || topic === 'damage')
    ? 'praise'
    : mood === 'neutral' && topic === 'defect'
        ? 'question'
        : topic;
/** The tickets as rows, in time order. */
export function* ticketRows(world, plan, tickets) {
    const { customers, catalogue, options, timeline } = world;
    const width = Math.max(5, String(tickets.length).length);
    const base = streamSeed(options.seed, 'ticket words');
    const random = new Random(0);
    const end = (timeline.lastDay + 1) * SECONDS_PER_DAY;
    for (const [index, planned] of tickets.entries()) {
        random.reseed(streamSeed(base, index));
        const { second, customer, order, mood } = planned;
        const line = talkedAbout(plan.lines(order), world, planned, random);
        const product = catalogue.products[line.product];
        const powered = isPowered(product);
        const topic = topicInMood(chooseTopic(planned, powered, random), mood);
        const channel = random.pickWeighted(CHANNEL_SHARES);
        const score = drawSentiment(mood, random);
        const near = workingDay(dayOf(second) + random.pick([-2, -1, 1, 2, 3]));
        const facts = {
            product: product.row.name.split(', ')[0],
            order: orderId(plan, order),
            date: spokenDay(dayOf(plan.seconds[order])),
            weekday: WEEKDAYS[weekdayOf(near)],
            qty: Math.max(line.quantity, 2),
            amount: (line.quantity * line.unitPrice).toFixed(2),
            colleague: random.pick(COLLEAGUES),
            contact: customers[customer].contact,
            powered,
        };
        const { subject, body } = composeTicket(topic, mood, score, channel, facts, random);
        const handling = ticketHandling(mood, channel, second, end, random);
        yield {
            ticket_id: `TK-${String(index + 1).padStart(width, '0')}`,
            customer_id: customers[customer].row.customer_id,
            product_id: random.chance(ABOUT_PRODUCT[topic]) ? product.row.product_id : null,
            subject,
            body,
            channel,
            priority: handling.priority,
            status: handling.status,
            sentiment_score: score,
            opened_at: isoInstant(second),
            resolved_at: handling.resolvedAt === null ? null : isoInstant(handling.resolvedAt),
        };
    }
}
