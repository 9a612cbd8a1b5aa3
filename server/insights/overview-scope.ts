import type { Sql } from 'sql-template-tag';
import type { DataClock } from '../rollups/data-clock.js';
import type { Span } from './period.js';
import { isEverybody, ofCustomersIn, ofSegment, type SegmentInput } from './segment-input.js';

/** What an overview is about. */
export interface Scope {
  span: Span;
  /** Whether the span holds all data: then the totals of customers and products tell what their months would. */
  allTime: boolean;
  /** Whom it is about, as a condition on `segment_key`. */
  segment: Sql;
  /** The same as a condition on `customer_key`. */
  customers: Sql;
  /** Whether nobody is left out. */
  everybody: boolean;
}

/** @param clock undefined without data. */
export function scopeOf(clock: DataClock | undefined, span: Span, part: SegmentInput): Scope {
  return {
    span,
    allTime: clock !== undefined && span.fromMonth <= clock.firstMonth && span.toMonth >= clock.month,
    segment: ofSegment(part),
    customers: ofCustomersIn(part),
    everybody: isEverybody(part),
  };
}
