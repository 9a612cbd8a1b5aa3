import type DataLoader from 'dataloader';
import type { DataSource, ObjectLiteral } from 'typeorm';
import type { Calendar } from './day.js';
import type { InsightSettings } from './insight-settings.js';
import type { Principal } from './principal.js';
import type { Session, Store } from './session.js';

/** Where a request came from, and where to. */
export interface Origin {
  /** The network address it came from; null where none is known. */
  address: string | null;
  /** The address under which people reach the dashboard, without a slash at the end. */
  home: string;
}

/** What a resolver may use while one request is answered. */
export interface Context {
  /** Who asks. */
  principal: Principal;
  origin: Origin;
  /** Changes whenever any answer may; undefined where it was not asked for. */
  dataState: string | undefined;
  /** For reading. */
  session: Session;
  source: DataSource;
  /** For people, keys and sessions, which change by request; records come in through the pipeline alone. */
  store: Store;
  calendar: Calendar;
  currency: string;
  /** The thresholds of the insights. */
  insights: InsightSettings;
  /** Batches of this request by what loads them and with which arguments. */
  batches: Map<unknown, Map<string, DataLoader<unknown, unknown>>>;
}

export type EntityClass<T extends ObjectLiteral> = new () => T;
