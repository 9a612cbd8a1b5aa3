import type { Day, Month } from './day.js';

/**
 * The four kinds of record as they stand after validation and before storage. Ids are those of the caller;
 * money and quantities are in ten-thousandths (kit/decimal), instants in ms since 1970 UTC.
 */
export interface CustomerRecord {
  id: string;
  name: string;
  email: string | null;
  industry: string | null;
  region: string | null;
  segment: string | null;
  signupDay: Day | null;
}

export interface ProductRecord {
  id: string;
  name: string;
  category: string | null;
  price: number | null;
  cost: number | null;
  excluded: boolean;
}

export interface TransactionRecord {
  id: string;
  orderId: string | null;
  customerId: string | null;
  productId: string;
  /** Above 0 a sale, below 0 a return; never 0. */
  quantity: number;
  unitPrice: number;
  /** quantity × unitPrice unless the source gives the line's total; carries the sign of quantity. */
  amount: number;
  occurredAt: number;
  day: Day;
  month: Month;
}

export const TICKET_STATUSES = ['open', 'pending', 'resolved', 'closed'] as const;
export const TICKET_PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
export type TicketStatusValue = (typeof TICKET_STATUSES)[number];
export type TicketPriorityValue = (typeof TICKET_PRIORITIES)[number];

export interface TicketRecord {
  id: string;
  customerId: string;
  productId: string | null;
  subject: string | null;
  body: string | null;
  channel: string | null;
  priority: TicketPriorityValue | null;
  status: TicketStatusValue;
  /** −1 … 1, in ten-thousandths. */
  sentiment: number | null;
  openedAt: number;
  day: Day;
  month: Month;
  resolvedAt: number | null;
}

export interface Records {
  customers: CustomerRecord;
  products: ProductRecord;
  transactions: TransactionRecord;
  tickets: TicketRecord;
}

export type Kind = keyof Records;
export const KINDS = ['customers', 'products', 'transactions', 'tickets'] as const satisfies readonly Kind[];

/** A record and where it came from; `line` is the 1-based line of the file (of the record's first line). */
export type Sourced = { [K in Kind]: { kind: K; line: number; record: Records[K] } }[Kind];

/** A row that cannot be taken, told so that its author can mend it. `column` is null for a whole row. */
export interface Rejection {
  line: number;
  column: string | null;
  value: string | null;
  expected: string;
}
