import type DataLoader from 'dataloader';
import type { DataSource, ObjectLiteral } from 'typeorm';
import type { Calendar } from './day.js';
import type { InsightSettings } from './insight-settings.js';
import type { Principal } from './principal.js';
import type { Session } from './session.js';

/** What a resolver may use while one request is answered. */
export interface Context {
  /** Who asks. */
  principal: Principal;
  /** For reading. */
  session: Session;
  source: DataSource;
  calendar: Calendar;
  currency: string;
  /** The thresholds of the insights. */
  insights: InsightSettings;
  /** Batches of this request by what loads them and with which arguments. */
  batches: Map<unknown, Map<string, DataLoader<unknown, unknown>>>;
}

export type EntityClass<T extends ObjectLiteral> = new () => T;
