import type { Calendar } from '../kit/day.js';
import type { Batch, Source } from '../kit/records.js';
import { canonicalPlan } from './canonical-plan.js';
import { fileName } from './file-bytes.js';
import { readHeader, type Header } from './header.js';
import { mappedPlan } from './mapped-plan.js';
import type { Mapping } from './mapping.js';
import { notationOf } from './notation.js';
import type { BatchUnderWay, Plan, TakeRow } from './plan.js';
import { readTable, type Format, type TablePiece } from './read-table.js';
import { reject, type Row } from './row.js';
import { withinTime } from './within-time.js';

/** Rows of a batch. */
export const BATCH_ROWS = 10_000;

/** A CSV file as a source of records. */
export interface CsvSource extends Source {
  header: readonly string[];
  warnings: readonly string[];
  /** The cells of a row of the batch that was given out last; undefined for other lines. */
  cellsAt(line: number): readonly string[] | undefined;
}

/**
 * Opens a CSV file as a source of records: one of the four canonical files, told by its header, or any table
 * with a mapping. The file is read anew for each call of `batches`, piece by piece.
 * @throws SourceError when it cannot be read, or is no such table.
 */
export async function csvSource(
  path: string,
  { mapping, calendar }: { mapping?: Mapping | undefined; calendar: Calendar },
): Promise<CsvSource> {
  const name = fileName(path);
  const format = mapping?.format ?? {};
  const header = await readHeader(path, format);
  const notation = notationOf(calendar, format);
  const plan = mapping ? mappedPlan(header, name, mapping, notation) : canonicalPlan(header, name, notation);
  let given: readonly KeptRow[] = [];
  return {
    name,
    header: header.names,
    given: plan.given,
    warnings: plan.warnings,
    async *batches() {
      for await (const filled of fillBatches(path, format, header, plan)) {
        given = filled.rows;
        yield filled.batch;
      }
    },
    cellsAt: (line) => given.find((row) => row.line === line)?.cells,
  };
}

interface KeptRow {
  line: number;
  cells: readonly string[];
}

interface Filled {
  batch: Batch;
  rows: readonly KeptRow[];
}

async function* fillBatches(
  path: string,
  format: Format,
  header: Header,
  plan: Plan,
): AsyncGenerator<Filled> {
  const filling = new Filling(plan.begin(), header.names.length);
  let headerRead = false;
  for await (const piece of readTable(path, format)) {
    const from = headerRead ? 0 : 1;
    headerRead ||= piece.cells.length > 0;
    yield* withinTime(plan.timeLimit, `${fileName(path)}:${piece.lines[0] ?? 1}`, () =>
      filling.take(piece, from),
    );
  }
  const last = filling.finish(1);
  if (last) yield last;
}

/** Fills one batch after the other with rows. */
class Filling {
  private batch = emptyBatch();
  private rows: KeptRow[] = [];

  constructor(
    private readonly takeRow: TakeRow,
    private readonly width: number,
  ) {}

  /** Takes the rows of a piece, and returns the batches that they complete. */
  take(piece: TablePiece, from: number): Filled[] {
    const full: Filled[] = [];
    for (let at = from; at < piece.cells.length; at++) {
      this.add({ cells: piece.cells[at]!, line: piece.lines[at]!, rejection: undefined });
      if (this.rows.length === BATCH_ROWS) full.push(this.finish(piece.progress)!);
    }
    return full;
  }

  private add(row: Row): void {
    this.rows.push(row);
    if (row.cells.length === this.width) {
      this.takeRow(row, this.batch);
    } else {
      reject(row, null, `${row.cells.length} fields`, `${this.width} fields, as in the header`);
      this.batch.rejections.push(row.rejection!);
    }
  }

  /** The batch as it stands, if it has any row; the next one begins. */
  finish(progress: number): Filled | undefined {
    const { batch, rows } = this;
    if (rows.length === 0) return undefined;
    this.batch = emptyBatch();
    this.rows = [];
    return { batch: { ...batch, rows: rows.length, progress }, rows };
  }
}

function emptyBatch(): BatchUnderWay {
  return {
    records: { customers: [], products: [], transactions: [], tickets: [] },
    rejections: [],
    leftOut: new Map(),
    rows: 0,
  };
}
