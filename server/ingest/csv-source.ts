import type { Calendar } from '../kit/day.js';
import type { Batch, Source } from '../kit/records.js';
import { canonicalPlan } from './canonical-plan.js';
import { fileName } from './file-bytes.js';
import { readHeader, type Header } from './header.js';
import { mappedPlan } from './mapped-plan.js';
import type { Mapping } from './mapping.js';
import { notationOf } from './notation.js';
import { emptyBatch, finishedBatch, type TakeRow } from './plan.js';
import { readTable, type TablePiece } from './read-table.js';
import { reject, type Row } from './row.js';
import { withinTime } from './within-time.js';

/** Rows of a batch: so many that little time goes by between two, and so few that what they leave behind is soon collected. */
export const BATCH_ROWS = 2_500;

/** A CSV file as a source of records. */
export interface CsvSource extends Source {
  header: readonly string[];
  warnings: readonly string[];
  /** The cells of a row of the last two batches given out (one may be read ahead); undefined for other lines. */
  cellsAt(line: number): readonly string[] | undefined;
}

export interface CsvOptions {
  calendar: Calendar;
  mapping?: Mapping | undefined;
  /** Whether `cellsAt` is going to be asked. */
  keepCells?: boolean;
}

/** A batch, and the cells of its rows by line, if they are kept. */
export interface Filled {
  batch: Batch;
  cells: ReadonlyMap<number, readonly string[]>;
}

/** Reads the batches of a file from its beginning. */
export type ReadBatches = (path: string, options: CsvOptions) => AsyncIterable<Filled>;

/**
 * Opens a CSV file as a source of records: one of the four canonical files, told by its header, or any table
 * with a mapping. The file is read anew for each call of `batches`, piece by piece.
 * @param read how it is read; here and now when left out.
 * @throws SourceError when it cannot be read, or is no such table.
 */
export async function csvSource(
  path: string,
  options: CsvOptions,
  read: ReadBatches = readBatches,
): Promise<CsvSource> {
  const { header, plan } = await planOf(path, options);
  let kept: Filled[] = [];
  return {
    name: fileName(path),
    header: header.names,
    given: plan.given,
    warnings: plan.warnings,
    async *batches() {
      for await (const filled of read(path, options)) {
        if (options.keepCells) kept = [...kept.slice(-1), filled];
        yield filled.batch;
      }
    },
    cellsAt: (line) => kept.find(({ cells }) => cells.has(line))?.cells.get(line),
  };
}

async function planOf(path: string, { calendar, mapping }: CsvOptions) {
  const name = fileName(path);
  const format = mapping?.format ?? {};
  const header = await readHeader(path, format);
  const notation = notationOf(calendar, format);
  const plan = mapping ? mappedPlan(header, name, mapping, notation) : canonicalPlan(header, name, notation);
  return { format, header, plan };
}

/** Reads a file in this thread. */
export async function* readBatches(path: string, options: CsvOptions): AsyncGenerator<Filled> {
  const { format, header, plan } = await planOf(path, options);
  const filling = new Filling(plan.begin(), header, options.keepCells ?? false);
  let headerRead = false;
  for await (const piece of readTable(path, format)) {
    const from = headerRead ? 0 : 1;
    headerRead ||= piece.cells.length > 0;
    const place = `${fileName(path)}:${piece.lines[0] ?? 1}`;
    yield* withinTime(plan.timeLimit, place, () => filling.take(piece, from));
  }
  if (filling.rows > 0) yield filling.finish(1);
}

/** Fills one batch after the other with rows. */
class Filling {
  private batch = emptyBatch();
  private cells = new Map<number, readonly string[]>();
  private readonly width: number;

  constructor(
    private readonly takeRow: TakeRow,
    header: Header,
    private readonly keepCells: boolean,
  ) {
    this.width = header.names.length;
  }

  /** Rows of the batch under way. */
  get rows(): number {
    return this.batch.rows;
  }

  /** Takes the rows of a piece, and returns the batches that they complete. */
  take(piece: TablePiece, from: number): Filled[] {
    const full: Filled[] = [];
    const row: Row = { cells: [], line: 0, rejection: undefined };
    for (let at = from; at < piece.cells.length; at++) {
      row.cells = piece.cells[at]!;
      row.line = piece.lines[at]!;
      row.rejection = undefined;
      this.add(row);
      if (this.rows === BATCH_ROWS) full.push(this.finish(piece.progress));
    }
    return full;
  }

  private add(row: Row): void {
    this.batch.rows++;
    if (this.keepCells) this.cells.set(row.line, row.cells);
    if (row.cells.length === this.width) {
      this.takeRow(row, this.batch);
    } else {
      reject(row, null, `${row.cells.length} fields`, `${this.width} fields, as in the header`);
      this.batch.rejections.push(row.rejection!);
    }
  }

  /** The batch as it stands; the next one begins. */
  finish(progress: number): Filled {
    const filled = { batch: { ...finishedBatch(this.batch), progress }, cells: this.cells };
    this.batch = emptyBatch();
    this.cells = new Map();
    return filled;
  }
}
