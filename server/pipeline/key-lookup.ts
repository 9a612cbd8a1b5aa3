import sql, { raw } from 'sql-template-tag';
import { among } from '../kit/dialect.js';
import type { Row, Session } from '../kit/session.js';

const REMEMBERED = 25_000;

/** The key of an id; undefined when it is not stored. */
export type Keys = Pick<ReadonlyMap<string, number>, 'get'>;

/**
 * Finds the keys of ids in one table. Keys met in the same write are remembered, up to twice 25,000 of the latest:
 * asking the database means waiting for it, while it could store one batch as the next is prepared. Customers and products
 * are few, and most files speak of all of them: who asks a second time gets the first of all.
 */
export class KeyLookup implements Keys {
  private recent = new Map<string, number>();
  private older = new Map<string, number>();
  private asked = 0;
  private last: { ids: readonly (string | null)[]; keys: Float64Array } | undefined;

  constructor(
    private readonly session: Session,
    private readonly table: 'customers' | 'products' | 'orders',
    private readonly key: string,
    private readonly id: string,
  ) {}

  get(id: string): number | undefined {
    return this.recent.get(id) ?? this.older.get(id);
  }

  /** The keys of a list of ids: 0 for null, NaN for what is not known. Those of the last list are not looked up again. */
  keysOf(ids: readonly (string | null)[]): Float64Array {
    if (this.last?.ids === ids) return this.last.keys;
    const keys = new Float64Array(ids.length);
    let [last, key]: [string | null, number] = [null, 0];
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] ?? null;
      // many lines speak of whom the one before does
      if (id !== last) key = id === null ? 0 : (this.get(id) ?? NaN);
      keys[at] = key;
      last = id;
    }
    this.last = keys.some(Number.isNaN) ? undefined : { ids, keys };
    return keys;
  }

  /** Makes the keys of ids known, as far as they are stored. One statement for those not met before. */
  async find(ids: Iterable<string>): Promise<this> {
    let missing = this.missing(ids);
    if (missing.length > 0 && ++this.asked === 2 && this.table !== 'orders') {
      await this.read(sql`limit ${REMEMBERED}`);
      missing = this.missing(missing);
    }
    if (missing.length > 0) {
      await this.read(sql`where ${raw(this.id)} in ${among(this.session.dialect, missing)}`);
    }
    return this;
  }

  /** Forgets what was not met lately. To be called before a batch: what is found for one stays until its end. */
  age(): void {
    if (this.recent.size <= REMEMBERED) return;
    [this.older, this.recent] = [this.recent, new Map<string, number>()];
  }

  /** Keys that were just given. */
  remember(keys: Iterable<readonly [number, string]>): void {
    for (const [key, id] of keys) this.recent.set(id, key);
  }

  /** Those of ids that are not known, each once. */
  private missing(ids: Iterable<string>): string[] {
    const missing = new Set<string>();
    for (const id of ids) if (this.get(id) === undefined) missing.add(id);
    return [...missing];
  }

  private async read(which: ReturnType<typeof sql>): Promise<void> {
    const rows: Row[] = await this.session.rows(sql`
      select ${raw(this.key)} as found_key, ${raw(this.id)} as found_id from ${raw(this.table)} ${which}`);
    for (const row of rows) this.recent.set(String(row.found_id), Number(row.found_key));
  }
}
