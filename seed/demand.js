import { AliasTable } from './alias-table.js';
import { categories } from './catalogue-data/categories.js';
import { Random, streamSeed } from './random.js';
/** Share of lines that a customer takes from its own regulars; the others follow the market. */
const REGULAR_SHARE = 0.45;
/** Trade by calendar month, January first, before working days are counted. */
const MARKET_SEASON = [1.03, 0.98, 1.02, 0.98, 0.98, 0.96, 0.91, 0.9, 1.05, 1.05, 1.1, 1.04];
const YEARLY_GROWTH = 1.065;
/** What an industry likes more or less than others when it chooses its regulars; 1 where not named. */
const TASTE = {
    Hospitality: {
        'Coffee & Tea': 2,
        'Kitchen & Breakroom': 2,
        'Computer Accessories': 0.3,
        'Office Supplies': 0.5,
    },
    Technology: {
        'Computer Accessories': 2,
        'Monitors & Displays': 2,
        'Coffee & Tea': 1.3,
        'Paper & Printing': 0.4,
    },
    Healthcare: { 'Cleaning & Hygiene': 2, 'Paper & Printing': 1.2 },
    Education: { 'Paper & Printing': 1.8, 'Office Supplies': 1.5 },
    'Finance & Insurance': { 'Paper & Printing': 1.4, 'Coffee & Tea': 1.3 },
    'Transport & Logistics': { 'Paper & Printing': 1.5, 'Cleaning & Hygiene': 1.3 },
};
const STRONGEST_TASTE = 2;
/** Trade of a month, relative to an average first-year month of 21.5 working days. */
export function marketLevel(timeline, month) {
    const { calendarMonth, dayWeights } = timeline.months[month];
    return MARKET_SEASON[calendarMonth] * YEARLY_GROWTH ** (month / 12) * (dayWeights.at(-1) / 21.5);
}
/** Which products are wanted when, by the market and by each customer. */
export class Demand {
    factors;
    market;
    regulars;
    constructor(catalogue, events, timeline, customers, seed) {
        this.factors = timeline.months.map((_, month) => monthlyFactors(catalogue, events, timeline, month));
        this.market = this.factors.map((factors) => new AliasTable(marketWeights(catalogue, factors)));
        this.regulars = customers.map((customer, index) => chooseRegulars(catalogue, customer, new Random(streamSeed(seed, 'regulars', index))));
    }
    /** A good for the customer's basket (−1: an anonymous buyer). */
    draw(customer, month, random) {
        const regulars = this.regulars[customer];
        if (regulars !== undefined && random.next() < REGULAR_SHARE) {
            const product = regulars[Math.floor(random.next() * regulars.length)];
            if (random.next() < this.factors[month][product])
                return product;
        }
        return this.market[month].draw(random);
    }
}
/** Season, trend and planted changes of every good in a month; 1 is as usual. */
function monthlyFactors(catalogue, events, timeline, month) {
    const { calendarMonth } = timeline.months[month];
    const factors = Float32Array.from({ length: catalogue.goods }, (_, index) => categories[catalogue.products[index].category].season[calendarMonth] / MARKET_SEASON[calendarMonth]);
    for (const { product, monthlyFactor } of events.trends) {
        factors[product] *= monthlyFactor ** (month - timeline.months.length / 2);
    }
    for (const change of [...events.lastMonthChanges, ...events.earlierChanges]) {
        if (change.month === month)
            factors[change.product] *= change.factor;
    }
    return factors;
}
/** Weights that give each good `share × factor` of all lines, although regulars never rise above their share. */
function marketWeights({ products, goods }, factors) {
    return Array.from({ length: goods }, (_, index) => {
        const factor = factors[index];
        const missing = factor <= 1 ? factor : (factor - REGULAR_SHARE) / (1 - REGULAR_SHARE);
        return products[index].share * missing;
    });
}
function chooseRegulars(catalogue, { industry }, random) {
    const taste = TASTE[industry] ?? {};
    const size = random.integer(6, 18);
    const chosen = new Set();
    for (let attempt = 0; chosen.size < size && attempt < 200; attempt++) {
        const product = catalogue.popularity.draw(random);
        if (random.next() * STRONGEST_TASTE < (taste[catalogue.products[product].category] ?? 1))
            chosen.add(product);
    }
    return Uint16Array.from(chosen);
}
