import sql from 'sql-template-tag';
import { among } from '../kit/dialect.js';
import type { WriteSession } from '../kit/session.js';
import { KeyLookup } from './key-lookup.js';
import { RisingIds } from './rising-ids.js';

/** Gives orders their keys. Orders are never deleted and one write runs at a time, so that keys can be counted on here. */
export class OrderKeys {
  private readonly rising: RisingIds;
  private readonly lookup: KeyLookup;

  private constructor(
    private readonly session: WriteSession,
    private last: number,
  ) {
    this.rising = new RisingIds(last === 0);
    this.lookup = new KeyLookup(session, 'orders', 'order_key', 'order_ref');
  }

  static async open(session: WriteSession): Promise<OrderKeys> {
    const [row] = await session.rows(sql`select max(order_key) as last from orders`);
    return new OrderKeys(session, Number(row?.last ?? 0));
  }

  /** The key of each order; those not met before are stored. */
  async ensure(refs: ReadonlySet<string>): Promise<KeyLookup> {
    this.lookup.age();
    const met = new Set(this.rising.met(refs));
    const known = await this.lookup.find(met);
    const fresh = [...refs]
      .filter((ref) => !met.has(ref) || known.get(ref) === undefined)
      .map((ref): [number, string] => [++this.last, ref]);
    if (fresh.length === 0) return known;
    await this.session.append('orders', {
      columns: { order_key: Float64Array.from(fresh.map(([key]) => key)) },
      texts: { name: 'order_ref', values: fresh.map(([, ref]) => ref) },
    });
    this.lookup.remember(fresh);
    return known;
  }

  /** What orders are known by. */
  async refsOf(keys: number[]): Promise<ReadonlyMap<number, string>> {
    if (keys.length === 0) return new Map();
    const rows = await this.session.rows(sql`
      select order_key, order_ref from orders where order_key in ${among(this.session.dialect, keys)}`);
    return new Map(rows.map((row) => [Number(row.order_key), String(row.order_ref)]));
  }
}
