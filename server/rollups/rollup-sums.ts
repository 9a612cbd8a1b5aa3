import sql, { raw } from 'sql-template-tag';
import { numberRelation, type NumberRows } from '../kit/number-rows.js';
import type { WriteSession } from '../kit/session.js';
import { SumTable } from '../kit/sum-table.js';
import { PackedKey } from './packed-key.js';
import { applyChange, isEmpty, recount, type Rollup } from './rollup.js';
import { StagedSums } from './staged-sums.js';

const ROWS_A_STATEMENT = 5_000;

/** What is to be added to the rows of one rollup. */
export class RollupSums {
  private readonly key: PackedKey;
  private readonly names: readonly string[];
  private readonly width: number;
  private readonly staged: StagedSums;
  private table: SumTable;

  /** @param onTaken told of rows in their order before they are written; they last until the next ones. */
  constructor(
    private readonly rollup: Rollup,
    private readonly onTaken: (rows: NumberRows) => void = () => undefined,
  ) {
    const measures = Object.keys(rollup.measures);
    this.key = new PackedKey(rollup.keys);
    this.names = [...rollup.keys, ...measures];
    this.width = measures.length;
    this.table = new SumTable(this.width);
    this.staged = new StagedSums(rollup);
  }

  /** Numbers that are held. */
  get held(): number {
    return this.table.size * this.width;
  }

  /** Where the sums of a row begin in `sums`, in the order of the measures. Valid until the next call. */
  at(first: number, second = 0, third = 0): number {
    return this.table.at(this.key.pack(first, second, third));
  }

  get sums(): Float64Array {
    return this.table.sums;
  }

  /** Lets go of the sums; they are added to the stored rows now, or when everything is written. */
  async spill(session: WriteSession): Promise<void> {
    if (session.dialect === 'sqlite') await this.add(session);
    else for (const rows of this.takeRows()) await this.staged.add(session, rows);
  }

  /** Adds all sums to the stored rows, and begins anew. */
  async write(session: WriteSession): Promise<void> {
    if (this.staged.any) {
      await this.spill(session);
      await this.staged.apply(session);
    } else if (session.dialect === 'postgres' && (await isEmpty(session, this.rollup))) {
      for (const rows of this.takeRows()) await session.append(this.rollup.table, rows);
      await recount(session, this.rollup);
    } else {
      await this.add(session);
    }
  }

  /** Forgets what was spilled. */
  async abandon(session: WriteSession): Promise<void> {
    await this.staged.drop(session);
  }

  private async add(session: WriteSession): Promise<void> {
    const columns = raw(this.names.join(', '));
    for (const rows of this.takeRows()) {
      const relation = numberRelation(session.dialect, rows);
      await applyChange(session, this.rollup, sql`select ${columns} from ${relation} r where true`);
    }
  }

  /** Takes the sums out in the order in which the stored rows lie. Some rows last until the next are taken. */
  private *takeRows(): Generator<NumberRows> {
    const { table, key, names, width } = this;
    this.table = new SumTable(width);
    const keys = table.sortedKeys();
    // used again by each statement: memory outside the heap is collected late
    const room = names.map(() => new Float64Array(Math.min(keys.length, ROWS_A_STATEMENT)));
    for (let from = 0; from < keys.length; from += ROWS_A_STATEMENT) {
      const some = keys.subarray(from, from + ROWS_A_STATEMENT);
      const cells = room.map((column) => column.subarray(0, some.length));
      const measures = cells.slice(-width);
      for (let row = 0; row < some.length; row++) {
        const sums = table.at(some[row]!);
        key.unpack(some[row]!, cells, row);
        for (let sum = 0; sum < width; sum++) measures[sum]![row] = table.sums[sums + sum]!;
      }
      const rows = { columns: Object.fromEntries(names.map((name, column) => [name, cells[column]!])) };
      this.onTaken(rows);
      yield rows;
    }
  }
}
