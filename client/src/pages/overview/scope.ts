import type { OverviewQuery } from '../../generated/graphql.js';
import { daysOfMonths, type SaleRows, type TicketRows } from '../../panels/hrefs.js';
import { segmentOf } from '../../url/customer-group.js';

/** The part of a filter of rows that the choice above the page makes: whose they are, and of which days. */
export type Scope = Pick<SaleRows, 'from' | 'to' | 'segment' | 'anonymous'>;

/** Whose rows a group in the address means. */
export function scopeOfGroup(group: string | undefined): Pick<Scope, 'segment' | 'anonymous'> {
  const part = segmentOf(group);
  return { segment: part?.segment, anonymous: part?.anonymous ? 'true' : undefined };
}

/** What rows behind the numbers of a period are narrowed to; whole months, of which the last may not be over. */
export function scopeOf(period: OverviewQuery['overview']['period'], group: string | undefined): Scope {
  const { from, to } = period;
  return { ...scopeOfGroup(group), ...(from && to ? daysOfMonths({ from, to }) : {}) };
}

/** The same for tickets, all of which have a customer. */
export function ticketScope({ from, to, segment }: Scope): Pick<TicketRows, 'from' | 'to' | 'segment'> {
  return { from, to, segment };
}
