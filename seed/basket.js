import { segments } from './customers.js';
import { priceYear } from './world.js';
const MAX_LINES = 8;
/** A buyer without an account: few lines, small numbers, no discount. */
const COUNTER = { lines: 1.6, volume: 0.6, discount: 0 };
const RETURN_CHANCE = { consumable: 0.019, equipment: 0.033 };
const DELIVERY_CHANCE = { SMB: 0.16, 'Mid-Market': 0.07, Enterprise: 0.02 };
const toCents = (value) => Math.round(value * 100) / 100;
/** People order 7, 12 or 20 of a thing, but 85 or 340, never 337. */
function roundQuantity(quantity) {
    if (quantity < 20)
        return Math.max(1, Math.round(quantity));
    return quantity < 100 ? Math.round(quantity / 5) * 5 : Math.round(quantity / 20) * 20;
}
/** Extra discount on the line for larger numbers, when it was asked for. */
function volumeDiscount(quantity, random) {
    if (quantity < 10 || random.next() > 0.35)
        return 0;
    return quantity < 50 ? 0.03 : 0.06;
}
/**
 * The lines of one order by a customer (−1: anonymous) in a month. It depends on nothing but the world and the state of
 * `random`, so that planning, writing and support tickets see the same basket without keeping it.
 */
export function fillBasket(world, customer, month, random) {
    const { catalogue, customers, demand, timeline } = world;
    const buyer = customers[customer];
    const segment = buyer === undefined ? COUNTER : segments[buyer.segment];
    const volume = segment.volume * (buyer?.volume ?? 1);
    const year = priceYear(timeline, month);
    const lines = [];
    const add = (product, wanted) => {
        const { listPrices, kind, row } = catalogue.products[product];
        const quantity = roundQuantity(wanted);
        const discount = row.excluded === 'true' ? 0 : (buyer?.discount ?? 0) + volumeDiscount(quantity, random);
        const isReturned = row.excluded === 'false' && random.next() < RETURN_CHANCE[kind];
        lines.push({
            product,
            quantity,
            unitPrice: toCents(listPrices[year] * (1 - discount)),
            returned: isReturned ? (random.chance(0.6) ? quantity : random.integer(1, quantity)) : 0,
            returnDays: isReturned ? random.integer(2, 18) : 0,
        });
    };
    const usual = (product) => {
        const { usualQuantity, kind } = catalogue.products[product];
        const scale = kind === 'consumable' ? volume : Math.sqrt(volume);
        return usualQuantity * scale * random.lognormal(0.9, 0.5);
    };
    const has = (product) => lines.some((line) => line.product === product);
    const addCompanion = ({ anchor, companion, probability, amount }) => {
        if (lines.length >= MAX_LINES || !random.chance(probability) || has(companion))
            return;
        const anchored = lines.find((line) => line.product === anchor).quantity;
        add(companion, amount === 'each' ? anchored : usual(companion));
    };
    const wanted = Math.min(1 + random.poisson(segment.lines - 1), MAX_LINES - 1);
    for (let line = 0; line < wanted && lines.length < MAX_LINES; line++) {
        const product = demand.draw(customer, month, random);
        if (has(product))
            continue;
        add(product, usual(product));
        catalogue.bundlesOf.get(product)?.forEach(addCompanion);
    }
    addServices(world, customer, lines, (product) => add(product, 1), random);
    return lines;
}
function addServices({ catalogue, customers }, customer, lines, add, random) {
    const buyer = customers[customer];
    if (buyer === undefined || lines.length >= MAX_LINES)
        return;
    const needsFitting = lines.some(({ product }) => catalogue.products[product].row.price >= 400);
    if (needsFitting && random.chance(0.25))
        add(catalogue.service.installation);
    else if (random.chance(DELIVERY_CHANCE[buyer.segment]))
        add(catalogue.service.delivery);
    else if (random.chance(0.008))
        add(catalogue.service.express);
    else if (random.chance(0.01))
        add(catalogue.service.sample);
}
