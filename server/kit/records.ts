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

/** A record and the 1-based line of its source on which it begins. */
export interface Sourced<K extends Kind> {
  line: number;
  record: Records[K];
}

/** Sales field by field: they are so many that an object for each would cost more than most of what is done with it. */
export interface Sales {
  /** The line of its source on which each begins, as with `Sourced`. */
  lines: Float64Array;
  columns: {
    readonly [Field in keyof TransactionRecord]: TransactionRecord[Field] extends number
      ? Float64Array
      : readonly TransactionRecord[Field][];
  };
}

/** A row that cannot be taken, told so that its author can mend it. `column` is null when the whole row is meant. */
export interface Rejection {
  line: number;
  column: string | null;
  value: string | null;
  /** What was expected, e.g. `a date like 2026-10-17`. */
  expected: string;
}

/** Some thousand rows of a source, validated. Every row of the source is in exactly one of the three. */
export interface Batch {
  records: { [K in Exclude<Kind, 'transactions'>]?: Sourced<K>[] } & { transactions?: Sales };
  rejections: Rejection[];
  /** Ids of records to take out again; unknown ids are passed over. */
  removals?: { transactions?: readonly string[]; tickets?: readonly string[] };
  /** Rows that the source's own filters leave out, counted by reason. */
  leftOut: ReadonlyMap<string, number>;
  /** Rows of the source in this batch. */
  rows: number;
  /** Share of the source that has been read so far, 0 … 1; undefined when its size is unknown. */
  progress?: number;
}

/** What a source says about one kind of record. */
export interface Given<K extends Kind> {
  /** Fields the source speaks of. A stored record keeps its other fields when it is met again. */
  fields: readonly (keyof Records[K])[];
  /** `replace`: an empty value empties the stored one. `fill`: it leaves the stored one as it is. */
  merge: 'replace' | 'fill';
}

/** Anything that records come from: a CSV file, the generator, a test. Wholly in or not at all. */
export interface Source {
  /** How messages call it, e.g. the file's name. */
  name: string;
  given: { [K in Kind]?: Given<K> };
  batches(): AsyncIterable<Batch> | Iterable<Batch>;
}

/** A source that cannot be read at all: nothing of it is taken. The message names file, line and remedy. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}
