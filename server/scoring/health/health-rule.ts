import type { HealthPart } from '../../kit/insight-settings.js';
import type { BgNbd } from '../../statistics/bg-nbd.js';
import type { CustomerPast } from '../customer-past.js';

/** What is known of all customers at the end of a day. */
export interface HealthMoment {
  /** Days ahead that expectations speak of. */
  days: number;
  /** How customers bought until then, and what they were expected to buy in those days on average; undefined for too few. */
  buying: { bgNbd: BgNbd; expected: number } | undefined;
}

/** How one part of the score sees a customer. */
export interface HealthReading {
  /** What it looks at, in its unit. */
  value: number;
  /** From −1 (as bad as can be) through 0 (neutral) to 1. */
  level: number;
}

/** One part of the score. */
export interface HealthRule {
  name: HealthPart;
  label: string;
  /** What the value is counted in. */
  unit: 'share' | 'money' | 'ratio' | 'tickets' | 'orders';
  /** What the value is, and where the part neither adds nor takes. */
  description: string;
  /** Undefined where there is nothing to go by: the part is left out. */
  read(past: CustomerPast, moment: HealthMoment): HealthReading | undefined;
}
