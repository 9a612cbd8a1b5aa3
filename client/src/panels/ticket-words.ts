import type { Sentiment, TicketPriority, TicketStatus } from '../generated/graphql.js';

export const ticketStatuses = {
  OPEN: 'Open',
  PENDING: 'Waiting',
  RESOLVED: 'Resolved',
  CLOSED: 'Closed',
} satisfies Record<TicketStatus, string>;

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
