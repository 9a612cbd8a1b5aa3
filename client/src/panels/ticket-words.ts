import type { Sentiment, TicketStatus } from '../generated/graphql.js';

export const ticketStatuses = {
  OPEN: 'Open',
  PENDING: 'Waiting',
  RESOLVED: 'Resolved',
  CLOSED: 'Closed',
} satisfies Record<TicketStatus, string>;

export const sentiments = {
  NEGATIVE: 'Negative',
  NEUTRAL: 'Neutral',
  POSITIVE: 'Positive',
} satisfies Record<Sentiment, string>;
