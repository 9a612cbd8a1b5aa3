import type { Database } from '../database.js';
import { calendarOf, monthOf, parseDay } from '../kit/day.js';
import { SCALE, fromNumber, multiply } from '../kit/decimal.js';
import {
  KINDS,
  type Batch,
  type CustomerRecord,
  type Given,
  type Kind,
  type ProductRecord,
  type Records,
  type Source,
  type Sourced,
  type TicketRecord,
  type TransactionRecord,
} from '../kit/records.js';
import { salesOf } from '../kit/sales.js';
import { receive, type Receipt, type ReceiveOptions } from '../pipeline/receive.js';

/** Records of a test. Numbers are given as people write them: 2 units at 9.99, a score of -0.5, `2026-01-31` or `2026-01-31T09:30Z`. */

const UTC = calendarOf('UTC');
let made = 0;

export function customer(
  given: { id: string; signup?: string } & Partial<Omit<CustomerRecord, 'signupDay'>>,
): CustomerRecord {
  const { signup, ...rest } = given;
  const blank = { name: `Customer ${given.id}`, email: null, industry: null, region: null, segment: null };
  return { ...blank, ...rest, signupDay: signup === undefined ? null : parseDay(signup)! };
}

export function product(given: { id: string } & Partial<ProductRecord>): ProductRecord {
  const price = given.price ?? null;
  const cost = given.cost ?? null;
  return {
    name: `Product ${given.id}`,
    category: null,
    excluded: false,
    ...given,
    price: price && scaled(price),
    cost: cost && scaled(cost),
  };
}

/** A line; without an id it gets one of its own. One unit at 10, on 2026-01-15, unless said otherwise. */
export function transaction(
  given: { productId: string; at?: string } & Partial<
    Omit<TransactionRecord, 'occurredAt' | 'day' | 'month' | 'amount'>
  >,
): TransactionRecord {
  const { at = '2026-01-15', ...rest } = given;
  const quantity = scaled(given.quantity ?? 1);
  const unitPrice = scaled(given.unitPrice ?? 10);
  const occurredAt = Date.parse(at);
  const line = { id: `t${++made}`, orderId: null, customerId: null, ...rest, quantity, unitPrice };
  return { ...line, amount: multiply(quantity, unitPrice), occurredAt, ...dated(occurredAt) };
}

/** A ticket; without an id it gets one of its own. Open and without a score, on 2026-01-15, unless said otherwise. */
export function ticket(
  given: { customerId: string; at?: string; resolved?: string } & Partial<
    Omit<TicketRecord, 'openedAt' | 'resolvedAt' | 'day' | 'month'>
  >,
): TicketRecord {
  const { at = '2026-01-15', resolved, sentiment = null, ...rest } = given;
  const openedAt = Date.parse(at);
  const blank = {
    productId: null,
    subject: null,
    body: null,
    channel: null,
    priority: null,
    status: 'open' as const,
  };
  return {
    id: `k${++made}`,
    ...blank,
    ...rest,
    sentiment: sentiment === null ? null : scaled(sentiment),
    openedAt,
    ...dated(openedAt),
    resolvedAt: resolved === undefined ? null : Date.parse(resolved),
  };
}

export type SomeRecords = { [K in Kind]?: readonly Records[K][] };

/** All records in one batch, whole: stored records of the same id are replaced. */
export function sourceOf(records: SomeRecords, removals: Batch['removals'] = {}): Source {
  return sourceOfBatches([{ records, removals }]);
}

/** A source of several batches. Lines count on from 2, as in a file with a header. */
export function sourceOfBatches(
  batches: readonly {
    records: SomeRecords;
    removals?: Batch['removals'];
    rejections?: Batch['rejections'];
  }[],
  name = 'test',
): Source {
  return {
    name,
    given: GIVEN,
    *batches() {
      let line = 1;
      for (const { records, removals = {}, rejections = [] } of batches) {
        const sourced = KINDS.map(
          (kind) => [kind, records[kind]?.map((record) => ({ line: ++line, record }))] as const,
        );
        const { transactions = [], ...others } = Object.fromEntries(sourced) as {
          [K in Kind]?: Sourced<K>[];
        };
        const rows = KINDS.reduce((sum, kind) => sum + (records[kind]?.length ?? 0), rejections.length);
        yield {
          records: { ...others, transactions: salesOf(transactions) },
          removals,
          rejections,
          leftOut: new Map(),
          rows,
        };
      }
    },
  };
}

/** Stores records the way every record is stored. */
export function load(
  database: Database,
  records: SomeRecords,
  { removals, ...options }: Partial<ReceiveOptions> & Pick<Batch, 'removals'> = {},
): Promise<Receipt> {
  return receive(database, sourceOf(records, removals), { negativeSentiment: -0.25, ...options });
}

function whole<K extends Kind>(record: Records[K]): Given<K> {
  return { fields: Object.keys(record) as (keyof Records[K])[], merge: 'replace' };
}

const GIVEN: Required<Source['given']> = {
  customers: whole<'customers'>(customer({ id: '' })),
  products: whole<'products'>(product({ id: '' })),
  transactions: whole<'transactions'>(transaction({ productId: '' })),
  tickets: whole<'tickets'>(ticket({ customerId: '' })),
};

function scaled(value: number): number {
  const exact = fromNumber(value);
  if (exact === undefined) throw new Error(`${value} has more than four decimals (1/${SCALE})`);
  return exact;
}

function dated(instant: number) {
  const day = UTC.dayOf(instant);
  return { day, month: monthOf(day) };
}
