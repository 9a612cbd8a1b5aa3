import type { CustomerRecord, ProductRecord, TicketRecord, TransactionRecord } from '../kit/records.js';
import type { SomeRecords } from './make.js';

/** What is left of the rows after every load, and what the rollups must say of them, worked out row by row without SQL. */
export class Model {
  private readonly customers = new Map<string, CustomerRecord>();
  private readonly products = new Map<string, ProductRecord>();
  private readonly sales = new Map<string, TransactionRecord>();
  private readonly tickets = new Map<string, TicketRecord>();

  load({ customers = [], products = [], transactions = [], tickets = [] }: SomeRecords): void {
    for (const record of customers) this.customers.set(record.id, record);
    for (const record of products) this.products.set(record.id, record);
    for (const record of transactions) this.sales.set(record.id, record);
    for (const record of tickets) this.tickets.set(record.id, record);
  }

  remove({
    transactions = [],
    tickets = [],
  }: {
    transactions?: readonly string[];
    tickets?: readonly string[];
  }): void {
    for (const id of transactions) this.sales.delete(id);
    for (const id of tickets) this.tickets.delete(id);
  }

  /**
   * The rows of every rollup, each written as `key: values`, in order.
   * @param rank the order of customers within a day, which decides whose segment an order of several counts for.
   */
  rollups(rank: (customerId: string) => number): Record<string, string[]> {
    const lines = [...this.sales.values()].sort((a, b) => a.day - b.day || rankOf(a) - rankOf(b));
    function rankOf(line: TransactionRecord) {
      return line.customerId === null ? 0 : rank(line.customerId);
    }
    const own = lines.filter((line) => line.customerId !== null);
    const segment = (line: TransactionRecord) =>
      line.customerId === null ? '-' : this.segmentOf(line.customerId);
    const nobody = Object.fromEntries([...this.customers.keys()].map((id) => [id, []]));
    const nothing = Object.fromEntries([...this.products.keys()].map((id) => [id, []]));
    return {
      sales_days: write(
        group(lines, (l) => `${l.day}/${segment(l)}`),
        (rows) => [...sales(rows, first(lines, basket)), ...counts(rows)],
      ),
      product_months: write(
        group(lines, (l) => `${l.productId}/${l.month}/${segment(l)}`),
        (rows) =>
          sales(
            rows,
            first(lines, (l) => `${basket(l)}/${l.productId}/${l.month}`),
          ),
      ),
      product_totals: write({ ...nothing, ...group(lines, (l) => l.productId) }, (rows) => [
        ...sales(
          rows,
          first(lines, (l) => `${basket(l)}/${l.productId}`),
        ),
        ...counts(rows),
        ...span(rows),
        new Set(rows.filter((l) => isSale(l) && l.customerId !== null).map((l) => l.customerId)).size,
      ]),
      customer_months: write(
        group(own, (l) => `${l.customerId}/${l.month}`),
        (rows) =>
          sales(
            rows,
            first(own, (l) => `${basket(l)}/${l.customerId}/${l.month}`),
          ),
      ),
      customer_totals: write({ ...nobody, ...group(own, (l) => l.customerId!) }, (rows) => [
        ...sales(
          rows,
          first(own, (l) => `${basket(l)}/${l.customerId}`),
        ),
        ...counts(rows),
        ...span(rows),
      ]),
      customer_products: write(
        group(own.filter(isSale), (l) => `${l.customerId}/${l.productId}`),
        (rows) => [new Set(rows.map(basket)).size, sum(rows, (l) => l.quantity), sum(rows, (l) => l.amount)],
      ),
      product_pairs: this.pairs(),
      active_months: this.activeMonths(own.filter(isSale)),
      ticket_days: this.ticketRows((t) => `${t.day}/${this.segmentOf(t.customerId)}`),
      customer_ticket_months: this.ticketRows((t) => `${t.customerId}/${t.month}`),
      customer_ticket_days: this.scoredTicketRows((t) => `${t.customerId}/${t.day}`),
      product_ticket_months: this.ticketRows((t) => t.productId && `${t.productId}/${t.month}`),
    };
  }

  private activeMonths(sold: readonly Line[]): string[] {
    const steps = Object.entries(group(sold, (line) => line.customerId!)).flatMap(([id, lines]) => {
      const months = [...new Set(lines.map(({ month }) => month))].sort((a, b) => a - b);
      return months.map((month, at) => `${month}/${months[at - 1] ?? 0}/${this.segmentOf(id)}`);
    });
    return write(
      group(steps, (step) => step),
      (customers) => [customers.length],
    );
  }

  private pairs(): string[] {
    const baskets = group([...this.sales.values()].filter(isSale), basket);
    const pairs = new Map<string, number>();
    for (const rows of Object.values(baskets)) {
      const bought = [...new Set(rows.map((line) => line.productId))];
      for (const a of bought) {
        for (const b of bought) if (a < b) pairs.set(`${a}/${b}`, (pairs.get(`${a}/${b}`) ?? 0) + 1);
      }
    }
    return [...pairs].map(([key, count]) => `${key}: ${count}`).sort();
  }

  private ticketRows(key: (ticket: TicketRecord) => string | null): string[] {
    const rows = [...this.tickets.values()].filter((ticket) => key(ticket) !== null);
    return write(
      group(rows, (ticket) => key(ticket)!),
      (group) => [
        group.length,
        group.filter(({ status }) => status === 'open' || status === 'pending').length,
        group.filter(isScored).length,
        group.filter(isNegative).length,
        group.filter(isPositive).length,
        sum(group, ({ sentiment }) => sentiment ?? 0),
      ],
    );
  }

  private scoredTicketRows(key: (ticket: TicketRecord) => string): string[] {
    return write(group([...this.tickets.values()].filter(isScored), key), (group) => [
      group.length,
      group.filter(isNegative).length,
    ]);
  }

  private segmentOf(customerId: string): string {
    return this.customers.get(customerId)!.segment ?? '';
  }
}

type Line = TransactionRecord;

const isScored = ({ sentiment }: TicketRecord) => sentiment !== null;
const isNegative = ({ sentiment }: TicketRecord) => sentiment !== null && sentiment <= -2500;
const isPositive = ({ sentiment }: TicketRecord) => sentiment !== null && sentiment >= 2500;

const isSale = (line: Line) => line.quantity > 0;

function basket(line: Line): string {
  if (line.orderId !== null) return `order ${line.orderId}`;
  return line.customerId === null ? `line ${line.id}` : `day ${line.day} ${line.customerId}`;
}

/** The lines that count as an order: of the sales that are one by `key`, the first. */
function first(lines: readonly Line[], key: (line: Line) => string): ReadonlySet<Line> {
  const met = new Map<string, Line>();
  for (const line of lines.filter(isSale)) if (!met.has(key(line))) met.set(key(line), line);
  return new Set(met.values());
}

function sales(rows: readonly Line[], orders: ReadonlySet<Line>): number[] {
  const [sold, returned] = [rows.filter(isSale), rows.filter((line) => !isSale(line))];
  return [
    rows.filter((line) => orders.has(line)).length,
    sum(sold, (line) => line.quantity),
    sum(sold, (line) => line.amount),
    -sum(returned, (line) => line.quantity),
    -sum(returned, (line) => line.amount),
  ];
}

function counts(rows: readonly Line[]): number[] {
  const sold = rows.filter(isSale).length;
  return [sold, rows.length - sold];
}

function span(rows: readonly Line[]): (number | null)[] {
  const days = rows.filter(isSale).map((line) => line.day);
  return days.length === 0 ? [null, null] : [Math.min(...days), Math.max(...days)];
}

function sum<T>(rows: readonly T[], value: (row: T) => number): number {
  return rows.reduce((total, row) => total + value(row), 0);
}

function group<T>(rows: readonly T[], key: (row: T) => string): Record<string, T[]> {
  const groups: Record<string, T[]> = {};
  for (const row of rows) (groups[key(row)] ??= []).push(row);
  return groups;
}

function write<T>(groups: Record<string, T[]>, values: (rows: T[]) => (number | null)[]): string[] {
  // no minus zero
  const text = (value: number | null) => (value === null ? 'none' : String(value + 0));
  return Object.entries(groups)
    .map(([key, rows]) => `${key}: ${values(rows).map(text).join(' ')}`)
    .sort();
}
