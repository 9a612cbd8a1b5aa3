import sql, { join, raw } from 'sql-template-tag';
import { namesOf, type NumberRows } from '../kit/number-rows.js';
import type { WriteSession } from '../kit/session.js';
import { applyChange, insertInto, isEmpty, type Rollup } from './rollup.js';

/**
 * Sums on their way to one rollup, kept in a temporary table. On PostgreSQL, where a row that changes leaves its old self
 * behind, each stored row is to change once in a write, however often its sums were let go of.
 */
export class StagedSums {
  /** Whether anything waits. */
  any = false;
  private readonly table: string;

  constructor(private readonly rollup: Rollup) {
    this.table = `staged_${rollup.table}`;
  }

  async add(session: WriteSession, rows: NumberRows): Promise<void> {
    if (!this.any) {
      const columns = raw(namesOf(rows).join(', '));
      await session.run(sql`
        create temp table ${raw(this.table)} on commit drop as
        select ${columns} from ${raw(this.rollup.table)} with no data`);
      this.any = true;
    }
    await session.append(this.table, rows);
  }

  /** Adds them to the stored rows. */
  async apply(session: WriteSession): Promise<void> {
    const { keys, measures } = this.rollup;
    const key = raw(keys.join(', '));
    const sums = Object.keys(measures).map((name) => raw(`sum(${name})`));
    const added = sql`select ${key}, ${join(sums)} from ${raw(this.table)} group by ${key} order by ${key}`;
    // looking for what to add to takes longer than all the rest
    if (await isEmpty(session, this.rollup)) await insertInto(session, this.rollup, added);
    else await applyChange(session, this.rollup, added);
    await this.drop(session);
  }

  /** Forgets them. */
  async drop(session: WriteSession): Promise<void> {
    if (this.any) await session.run(sql`drop table ${raw(this.table)}`);
    this.any = false;
  }
}
