import sql from 'sql-template-tag';
import type { Kind } from '../kit/records.js';
import type { Session } from '../kit/session.js';

/**
 * Tells which ids may be stored already without asking the database: in a table that was empty when the write began,
 * an id above all that came before it is new. Most files count upwards, so that nearly all of a first load is.
 */
export class RisingIds {
  private greatest = '';

  constructor(private readonly beganEmpty: boolean) {}

  /** Whether ids all are new, each above the one before it. They count as met by this. */
  allRise(ids: readonly string[]): boolean {
    if (!this.beganEmpty) return false;
    let last = this.greatest;
    for (const id of ids) {
      if (id <= last) return false;
      last = id;
    }
    this.greatest = last;
    return true;
  }

  /** Those of the ids of one batch that an earlier batch may have brought. */
  met(ids: Iterable<string>): string[] {
    const before = this.greatest;
    const met: string[] = [];
    for (const id of ids) {
      if (!this.beganEmpty || id <= before) met.push(id);
      if (id > this.greatest) this.greatest = id;
    }
    return met;
  }
}

/** Those of the four kinds of record, as a write begins. */
export async function risingIds(session: Session): Promise<Record<Kind, RisingIds>> {
  const [row] = await session.rows(sql`
    select exists (select 1 from customers) as customers, exists (select 1 from products) as products,
      exists (select 1 from sales_transactions) as transactions, exists (select 1 from support_tickets) as tickets`);
  const of = (kind: Kind) => new RisingIds(!row?.[kind]);
  return {
    customers: of('customers'),
    products: of('products'),
    transactions: of('transactions'),
    tickets: of('tickets'),
  };
}
