import sql from 'sql-template-tag';
import { among } from '../kit/dialect.js';
import { SCALE } from '../kit/decimal.js';
import type { Batch, Given, Kind, Records, Rejection, Sales, Source, Sourced } from '../kit/records.js';
import { salesOf, sourcedOf } from '../kit/sales.js';
import type { NumberRows } from '../kit/number-rows.js';
import type { Session, WriteSession } from '../kit/session.js';
import { SalesChange } from '../rollups/sales-change.js';
import { TicketChange } from '../rollups/ticket-change.js';
import { orderIdOf, orderRef, orderRefs } from '../transactions/order.js';
import { KeyLookup, type Keys } from './key-lookup.js';
import { OrderKeys } from './order-keys.js';
import { risingIds, type RisingIds } from './rising-ids.js';
import { indexSearchTerms } from './search-terms.js';
import {
  changedRows,
  findChanges,
  storeChanges,
  storeRows,
  type Change,
  type Table,
} from './store-records.js';
import { PRODUCTS, customersTable, saleRows, ticketsTable, transactionsTable } from './tables.js';
import { emptyTally, type Tally } from './tally.js';
import { findUnmatched, type Lookups } from './unmatched.js';

/** Stores the batches of one source and tells the rollups what they touch. */
export class Store {
  readonly tallies: { [K in Kind]?: Tally } = {};
  /** Whether anything of what was added differs from what was stored. */
  changed = false;
  private readonly segmentKeys = new Map<string, number>();

  private constructor(
    private readonly session: WriteSession,
    private readonly given: Source['given'],
    private readonly sales: SalesChange,
    private readonly tickets: TicketChange,
    private readonly keys: Lookups,
    private readonly orders: OrderKeys,
    private readonly rising: Record<Kind, RisingIds>,
  ) {}

  static async open(
    session: WriteSession,
    given: Source['given'],
    negativeSentiment: number,
  ): Promise<Store> {
    const sales = await SalesChange.begin(session);
    const tickets = await TicketChange.begin(session, Math.round(negativeSentiment * SCALE));
    const keys = {
      customers: new KeyLookup(session, 'customers', 'customer_key', 'customer_id'),
      products: new KeyLookup(session, 'products', 'product_key', 'product_id'),
    };
    return new Store(
      session,
      given,
      sales,
      tickets,
      keys,
      await OrderKeys.open(session),
      await risingIds(session),
    );
  }

  /** The rows of a batch that speak of a customer or product nobody knows: neither stored nor in the batch itself. */
  unmatched(batch: Batch): Promise<Rejection[]> {
    return findUnmatched(batch, this.keys);
  }

  /** Stores a batch but for some of its sales and tickets. @param without the lines of these. */
  async add(batch: Batch, without: ReadonlySet<number>): Promise<void> {
    await this.addParties(batch);
    await this.addTransactions(batch.records.transactions, without);
    await this.addTickets(recordsOf(batch.records.tickets, without));
    await this.remove(batch.removals ?? {});
  }

  /** Stores the customers and products of a batch alone: what later rows may speak of. */
  async addParties({ records: { customers = [], products = [] } }: Batch): Promise<void> {
    await this.addCustomers(recordsOf(customers));
    await this.addProducts(recordsOf(products));
    // the keys of what the batch's own sales and tickets may speak of
    await this.keys.customers.find(customers.map(({ record }) => record.id));
    await this.keys.products.find(products.map(({ record }) => record.id));
  }

  /** Brings every rollup after the records. */
  async settle(): Promise<void> {
    await this.sales.settle();
    await this.tickets.settle();
  }

  /** Ends without the rollups, so that another store may be opened in the same write, which must not be kept. */
  async abandon(): Promise<void> {
    await this.sales.abandon();
    await this.tickets.abandon();
  }

  private async addCustomers(records: Records['customers'][]): Promise<void> {
    if (records.length === 0) return;
    const segments = new Set(records.map(({ segment }) => segment ?? ''));
    await this.ensureSegments([...segments].filter((name) => !this.segmentKeys.has(name)));
    const table = customersTable(this.segmentKeys);
    const changes = await this.changesOf('customers', table, records);
    const segment = Object.keys(table.columns).indexOf('segment_key');
    const moved = changes
      .filter(({ before, after }) => before && before[segment] !== after[segment])
      .map(({ key }) => key!);
    if (moved.length > 0) {
      const theirs = sql`customer_key in ${among(this.session.dialect, moved)}`;
      await this.sales.moveCustomers(moved);
      await this.tickets.touch(sql`select ticket_key from support_tickets where ${theirs}`);
    }
    await storeChanges(this.session, table, changes);
    await this.session.run(totalsOf('customer', this.session, changes));
    await indexSearchTerms(this.session, table, 'customer', changes, ['name', 'email']);
  }

  private async addProducts(records: Records['products'][]): Promise<void> {
    if (records.length === 0) return;
    const changes = await this.changesOf('products', PRODUCTS, records);
    await storeChanges(this.session, PRODUCTS, changes);
    await this.session.run(totalsOf('product', this.session, changes));
    await indexSearchTerms(this.session, PRODUCTS, 'product', changes, ['name', 'category']);
  }

  private async addTransactions(given: Sales | undefined, without: ReadonlySet<number>): Promise<void> {
    if (!given) return;
    const sales = without.size === 0 ? given : salesOf(leftOf(sourcedOf(given), without));
    if (sales.lines.length === 0) return;
    const { customers, products } = this.keys;
    const refs = orderRefs(sales);
    const orders = await this.orders.ensure(new Set(refs));
    const table = transactionsTable(orders, customers, products);
    const areNew = this.areNew('transactions', sales.columns.id);
    const changes = areNew ? undefined : await this.changedSales(table, recordsOf(sourcedOf(sales)), orders);
    const rows = changes ? changedRows(table, changes) : saleRows(sales, refs, orders, customers, products);
    await this.sales.expect(rows, areNew);
    await this.touchOrders(rows, changes);
    await storeRows(this.session, table, rows, changes);
    await this.sales.add(rows);
  }

  private async changedSales(
    table: Table<'transactions'>,
    records: Records['transactions'][],
    orders: Keys,
  ): Promise<Change[]> {
    await this.sales.readyToFind();
    const changes = await this.changesOf('transactions', table, records);
    const place = Object.keys(table.columns).indexOf('order_key');
    if (!this.given.transactions!.fields.includes('orderId')) {
      const refs = new Map(records.map((record) => [record.id, orderRef(record)]));
      await this.moveDerived(changes, place, (id) => orders.get(refs.get(id)!)!);
    }
    return changes;
  }

  /** Where a source names no orders, a line that was in an order of its customer's day goes where it belongs now. */
  private async moveDerived(
    changes: readonly Change[],
    place: number,
    belongs: (id: string) => number,
  ): Promise<void> {
    const refs = await this.orders.refsOf(
      changes.flatMap(({ before }) => (before ? Number(before[place]) : [])),
    );
    for (const { id, before, after } of changes) {
      const ref = before && refs.get(Number(before[place]));
      if (ref !== undefined && orderIdOf(ref) === null) after[place] = belongs(id);
    }
  }

  /** @param rows what the lines are going to be. */
  private async touchOrders({ columns }: NumberRows, changes: readonly Change[] = []): Promise<void> {
    const [order, quantity] = [columns.order_key!, columns.quantity!];
    const place = Object.keys(columns).indexOf('order_key');
    const left = changes.flatMap(({ before }) => (before ? Number(before[place]) : []));
    if (left.length > 0) await this.sales.giveAll();
    const touched = new Set(left);
    for (let row = 0; row < order.length; row++)
      if (quantity[row]! > 0 && this.sales.gave(order[row]!)) touched.add(order[row]!);
    if (touched.size === 0) return;
    const keys = among(this.session.dialect, [...touched]);
    await this.sales.touch(sql`select order_key from orders where order_key in ${keys}`);
  }

  private async addTickets(records: Records['tickets'][]): Promise<void> {
    if (records.length === 0) return;
    const { customers, products } = this.keys;
    const table = ticketsTable(customers, products);
    const changes = await this.changesOf('tickets', table, records);
    await this.tickets.touch(
      ticketsIn(
        this.session,
        changes.flatMap(({ key }) => key ?? []),
      ),
    );
    await storeChanges(this.session, table, changes);
    await indexSearchTerms(this.session, table, 'ticket', changes, ['subject']);
  }

  private async remove({ transactions = [], tickets = [] }: NonNullable<Batch['removals']>): Promise<void> {
    if (transactions.length > 0) {
      await this.sales.readyToFind();
      const doomed = sql`transaction_id in ${among(this.session.dialect, transactions)}`;
      const [row] = await this.session.rows(
        sql`select count(*) as rows from sales_transactions where ${doomed}`,
      );
      await this.sales.giveAll();
      await this.sales.touch(sql`select order_key from sales_transactions where ${doomed}`);
      await this.session.run(sql`delete from sales_transactions where ${doomed}`);
      this.changed ||= Number(row?.rows) > 0;
    }
    if (tickets.length > 0) {
      const doomed = sql`ticket_id in ${among(this.session.dialect, tickets)}`;
      const keys = (await this.session.rows(sql`select ticket_key from support_tickets where ${doomed}`)).map(
        (row) => Number(row.ticket_key),
      );
      await this.tickets.touch(ticketsIn(this.session, keys));
      await this.session.run(
        sql`delete from search_terms where kind = 'ticket' and record_key in ${among(this.session.dialect, keys)}`,
      );
      await this.session.run(sql`delete from support_tickets where ${doomed}`);
      this.changed ||= keys.length > 0;
    }
  }

  private async changesOf<K extends Kind>(
    kind: K,
    table: Parameters<typeof findChanges<K>>[1],
    records: Records[K][],
  ): Promise<Change[]> {
    const tally = (this.tallies[kind] ??= emptyTally());
    const changes = await findChanges<K>(
      this.session,
      table,
      this.given[kind] as Given<K>,
      this.rising[kind],
      records,
      tally,
    );
    this.changed ||= changes.length > 0;
    return changes;
  }

  /** Whether records all are new, told by their ids alone; they are counted then. */
  private areNew(kind: Kind, ids: readonly string[]): boolean {
    if (!this.rising[kind].allRise(ids)) return false;
    (this.tallies[kind] ??= emptyTally()).inserted += ids.length;
    this.changed = true;
    return true;
  }

  private async ensureSegments(names: string[]): Promise<void> {
    if (names.length === 0) return;
    const list = among(this.session.dialect, names);
    const value = this.session.dialect === 'sqlite' ? sql`value` : sql`unnest`;
    await this.session.run(
      sql`insert into segments (name) select ${value} from ${list} n where true on conflict do nothing`,
    );
    for (const row of await this.session.rows(
      sql`select segment_key, name from segments where name in ${list}`,
    )) {
      this.segmentKeys.set(String(row.name), Number(row.segment_key));
    }
  }
}

function recordsOf<K extends Kind>(
  sourced: readonly Sourced<K>[] = [],
  without?: ReadonlySet<number>,
): Records[K][] {
  const kept = without && without.size > 0 ? leftOf(sourced, without) : sourced;
  return kept.map(({ record }) => record);
}

function leftOf<K extends Kind>(sourced: readonly Sourced<K>[], without: ReadonlySet<number>): Sourced<K>[] {
  return sourced.filter(({ line }) => !without.has(line));
}

function ticketsIn(session: Session, keys: number[]) {
  return sql`select ticket_key from support_tickets where ticket_key in ${among(session.dialect, keys)}`;
}

/** A row of zeros for everyone new, so that lists can be ordered by what was bought. */
function totalsOf(kind: 'customer' | 'product', session: Session, changes: Change[]) {
  const ids = among(
    session.dialect,
    changes.filter(({ before }) => !before).map(({ id }) => id),
  );
  return kind === 'customer'
    ? sql`insert into customer_totals (customer_key, orders, units, gross, returned_units, returns, lines, return_lines)
          select customer_key, 0, 0, 0, 0, 0, 0, 0 from customers where customer_id in ${ids}`
    : sql`insert into product_totals (product_key, orders, units, gross, returned_units, returns, lines, return_lines)
          select product_key, 0, 0, 0, 0, 0, 0, 0 from products where product_id in ${ids}`;
}
