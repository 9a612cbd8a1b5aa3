import { makeCatalogue } from './catalogue.js';
import { makeCustomers } from './customers.js';
import { Demand } from './demand.js';
import { productCount } from './generate-options.js';
import { planEvents } from './planted-events.js';
import { Random, streamSeed } from './random.js';
import { dayFromIso, makeTimeline } from './timeline.js';
/** Price lists change on 1 February; the list before the first one in the history has index 0. */
export function priceYear(timeline, month) {
    const { year, calendarMonth } = timeline.months[month];
    return year + (calendarMonth >= 1 ? 1 : 0);
}
export function makeWorld(options) {
    const { seed } = options;
    const timeline = makeTimeline(dayFromIso(options.end), options.months);
    const priceYears = priceYear(timeline, timeline.months.length - 1) + 1;
    const catalogue = makeCatalogue(productCount(options.transactions), priceYears, streamSeed(seed, 'catalogue'));
    const customers = makeCustomers(options.customers, timeline, seed);
    const events = planEvents(timeline, catalogue, new Random(streamSeed(seed, 'events')));
    return {
        options,
        timeline,
        catalogue,
        customers,
        events,
        demand: new Demand(catalogue, events, timeline, customers, seed),
    };
}
