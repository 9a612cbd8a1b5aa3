import sql, { type Sql } from 'sql-template-tag';
import { OrderDirection, type ListOrder } from '../kit/connection.js';

/** How many entries of a kind to read, and after which place. */
export interface TimelinePage {
  most: number;
  after?: string;
}

export const TIMELINE = { name: 'timeline', direction: OrderDirection.DESC } as const;

/** Keys of the two kinds as one sequence, in which an order comes before a ticket of the same instant and key. */
const STEP = 2;
const OFFSET = { ticket: 0, order: 1 } as const;

export type TimelineKey = keyof typeof OFFSET;

/** The key of an entry among both kinds. */
export function timelineKey(kind: TimelineKey, key: number): number {
  return key * STEP + OFFSET[kind];
}

/**
 * Newest first, as a list of one kind is compared with a place among both kinds, and as it is sorted by itself.
 * @param time the column with the instant.
 * @param key the column with the kind's own key.
 */
export function newest(kind: TimelineKey, time: Sql, key: Sql): Record<'compared' | 'sorted', ListOrder> {
  const sorted = { ...TIMELINE, column: time, key };
  return { sorted, compared: { ...sorted, key: sql`cast(${key} as bigint) * ${STEP} + ${OFFSET[kind]}` } };
}
