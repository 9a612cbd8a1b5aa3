import type { Sentiment, TicketPriority, TicketStatus } from '../generated/graphql.js';

export const ticketStatuses = {
  OPEN: 'Open',
  PENDING: 'Waiting',
  RESOLVED: 'Resolved',
  CLOSED: 'Closed',
} satisfies Record<TicketStatus, string>;

/** One status, or those that wait for an answer, as the address has them. */
export type TicketState = TicketStatus | 'OPEN,PENDING';

/** What tickets can be narrowed to by their status. */
export const ticketStates = {
  'OPEN,PENDING': 'Open or waiting',
  ...ticketStatuses,
} satisfies Record<TicketState, string>;

export const statusesOf = (state: TicketState): TicketStatus[] =>
  state === 'OPEN,PENDING' ? ['OPEN', 'PENDING'] : [state];

export const ticketPriorities = {
  LOW: 'Low',
  NORMAL: 'Normal',
  HIGH: 'High',
  URGENT: 'Urgent',
} satisfies Record<TicketPriority, string>;

export const sentiments = {
  NEGATIVE: 'Negative',
  NEUTRAL: 'Neutral',
  POSITIVE: 'Positive',
} satisfies Record<Sentiment, string>;
