import type { Config } from './config.js';
import type { Database } from './database.js';
import type { Context, Origin } from './kit/context.js';
import { calendarOf } from './kit/day.js';
import type { Principal } from './kit/principal.js';

/** Of a question that did not come over the network, such as one of a test. */
const NOWHERE: Origin = { address: null, home: '' };

/**
 * What one request is answered with. Batches are its own: nothing is remembered from one request to the next but what
 * is the same for all while the state of the data is.
 */
export function createContext(
  database: Database,
  config: Pick<Config, 'timeZone' | 'currency' | 'insights'>,
  principal: Principal,
  origin: Origin = NOWHERE,
  dataState?: string,
): Context {
  return {
    principal,
    origin,
    dataState,
    session: database,
    source: database.source,
    store: database.identity,
    calendar: calendarOf(config.timeZone),
    currency: config.currency,
    insights: config.insights,
    batches: new Map(),
  };
}
