import sql, { raw } from 'sql-template-tag';
import { numberRelation } from '../kit/number-rows.js';
import type { Session } from '../kit/session.js';
import { SumTable } from '../kit/sum-table.js';
import { PackedKey } from './packed-key.js';
import { applyChange, type Rollup } from './rollup.js';

const ROWS_A_STATEMENT = 5_000;

/** What is to be added to the rows of one rollup. */
export class RollupSums {
  private readonly key: PackedKey;
  private readonly names: readonly string[];
  private readonly width: number;
  private table: SumTable;

  constructor(private readonly rollup: Rollup) {
    const measures = Object.keys(rollup.measures);
    this.key = new PackedKey(rollup.keys);
    this.names = [...rollup.keys, ...measures];
    this.width = measures.length;
    this.table = new SumTable(this.width);
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

  /** Adds them to the stored rows, in the order in which these lie, and begins anew. */
  async write(session: Session): Promise<void> {
    const { table, key, names, width } = this;
    this.table = new SumTable(width);
    const keys = table.sortedKeys();
    const columns = raw(names.join(', '));
    // used again by each statement: memory outside the heap is collected late
    const room = new Float64Array(Math.min(keys.length, ROWS_A_STATEMENT) * names.length);
    for (let from = 0; from < keys.length; from += ROWS_A_STATEMENT) {
      const some = keys.subarray(from, from + ROWS_A_STATEMENT);
      const cells = room.subarray(0, some.length * names.length);
      for (let row = 0; row < some.length; row++) {
        const sums = table.at(some[row]!);
        const end = (row + 1) * names.length;
        key.unpack(some[row]!, cells, row * names.length);
        for (let sum = 0; sum < width; sum++) cells[end - width + sum] = table.sums[sums + sum]!;
      }
      const rows = numberRelation(session.dialect, { names, cells });
      await applyChange(session, this.rollup, sql`select ${columns} from ${rows} r where true`);
    }
  }
}
