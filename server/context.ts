import type { Config } from './config.js';
import type { Database } from './database.js';
import type { Context } from './kit/context.js';
import { calendarOf } from './kit/day.js';
import type { Principal } from './kit/principal.js';

/** What one request is answered with. Batches are its own: nothing is remembered from one request to the next. */
export function createContext(
  database: Database,
  config: Pick<Config, 'timeZone' | 'currency' | 'insights'>,
  principal: Principal,
): Context {
  return {
    principal,
    session: database,
    source: database.source,
    calendar: calendarOf(config.timeZone),
    currency: config.currency,
    insights: config.insights,
    batches: new Map(),
  };
}
