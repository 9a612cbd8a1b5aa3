import sql, { raw } from 'sql-template-tag';
import { among } from '../kit/dialect.js';
import type { Session } from '../kit/session.js';

const REMEMBERED = 100_000;

/** Finds the keys of ids in one table, with a memory of bounded size for those met before in the same write. */
export class KeyLookup {
  private readonly known = new Map<string, number>();

  constructor(
    private readonly session: Session,
    private readonly table: 'customers' | 'products' | 'orders',
    private readonly key: string,
    private readonly id: string,
  ) {}

  /** The key of each id that is stored; the others are absent. One statement for those not met before. */
  async find(ids: Iterable<string>): Promise<ReadonlyMap<string, number>> {
    if (this.known.size > REMEMBERED) this.known.clear();
    const missing = [...new Set(ids)].filter((id) => !this.known.has(id));
    if (missing.length > 0) {
      const rows = await this.session.rows(sql`
        select ${raw(this.key)} as found_key, ${raw(this.id)} as found_id from ${raw(this.table)}
        where ${raw(this.id)} in ${among(this.session.dialect, missing)}`);
      for (const row of rows) this.known.set(String(row.found_id), Number(row.found_key));
    }
    return this.known;
  }

  /** Keys that were just given. */
  remember(keys: Iterable<readonly [number, string]>): void {
    for (const [key, id] of keys) this.known.set(id, key);
  }
}
