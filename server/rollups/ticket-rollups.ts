import type { Rollup } from './rollup.js';

const tickets = {
  tickets: '1',
  unresolved: 'unresolved',
  scored: 'scored',
  negative: 'negative',
  positive: 'positive',
  sentiment: 'sentiment',
};

/** Tickets opened on a day, by the customer's segment. */
export const TICKET_DAYS: Rollup = {
  table: 'ticket_days',
  keys: ['day', 'segment_key'],
  measures: tickets,
  from: 'ticket_facts',
};

/** Tickets a customer opened in a month. */
export const CUSTOMER_TICKET_MONTHS: Rollup = {
  table: 'customer_ticket_months',
  keys: ['customer_key', 'month'],
  measures: tickets,
  from: 'ticket_facts',
};

/** Scored tickets a customer opened on a day: windows of days begin anywhere. */
export const CUSTOMER_TICKET_DAYS: Rollup = {
  table: 'customer_ticket_days',
  keys: ['customer_key', 'day'],
  measures: { scored: 'scored', negative: 'negative' },
  from: 'ticket_facts',
  where: 'scored = 1',
};

/** Tickets about a product opened in a month. */
export const PRODUCT_TICKET_MONTHS: Rollup = {
  table: 'product_ticket_months',
  keys: ['product_key', 'month'],
  measures: tickets,
  from: 'ticket_facts',
  where: 'product_key is not null',
};

export const TICKET_ROLLUPS = [
  TICKET_DAYS,
  CUSTOMER_TICKET_MONTHS,
  CUSTOMER_TICKET_DAYS,
  PRODUCT_TICKET_MONTHS,
];
