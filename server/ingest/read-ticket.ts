import type { TicketRecord } from '../kit/records.js';
import { ID, PRIORITY, STATUS, TEXT } from './checks.js';
import type { Notation } from './notation.js';
import { dayAndMonth } from './read-sale.js';
import { optional, reject, required, type Fields, type Row } from './row.js';

/** Reads a support ticket. */
export function readTicket(fields: Fields, notation: Notation): (row: Row) => TicketRecord {
  const id = required(fields, 'ticket_id', ID);
  const customerId = required(fields, 'customer_id', ID);
  const productId = optional(fields, 'product_id', ID);
  const subject = optional(fields, 'subject', TEXT);
  const body = optional(fields, 'body', TEXT);
  const channel = optional(fields, 'channel', TEXT);
  const priority = optional(fields, 'priority', PRIORITY);
  const status = required(fields, 'status', STATUS);
  const sentiment = optional(fields, 'sentiment_score', notation.numbers.sentiment);
  const openedAtOf = required(fields, 'opened_at', notation.times.instant);
  const resolvedAtOf = optional(fields, 'resolved_at', notation.times.instant);
  const dayParts = dayAndMonth(notation);
  return (row) => {
    const openedAt = openedAtOf(row);
    const resolvedAt = resolvedAtOf(row);
    if (resolvedAt !== null && resolvedAt < openedAt) {
      const { column, text } = fields.get('resolved_at')!;
      reject(row, column, text(row), 'an instant not before the ticket was opened');
    }
    return {
      id: id(row),
      customerId: customerId(row),
      productId: productId(row),
      subject: subject(row),
      body: body(row),
      channel: channel(row),
      priority: priority(row),
      status: status(row),
      sentiment: sentiment(row),
      openedAt,
      ...dayParts(openedAt),
      resolvedAt,
    };
  };
}
