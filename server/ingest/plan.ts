import type { Batch, Given, Kind, Records, Sourced } from '../kit/records.js';
import { salesOf } from '../kit/sales.js';
import type { Row } from './row.js';

/** How the rows of one file become records, made once its header is known. */
export interface Plan {
  given: { [K in Kind]?: Given<K> };
  /** What the author of the file should know although nothing is wrong. */
  warnings: readonly string[];
  /** Begins a reading of the file: what is remembered from row to row starts anew. */
  begin(): TakeRow;
  /** The longest that the rows of one piece may take, in ms; undefined where nothing can run on. */
  timeLimit: number | undefined;
}

/** Puts what a row says into the batch under way. */
export type TakeRow = (row: Row, batch: BatchUnderWay) => void;

/** A batch that is being filled. */
export interface BatchUnderWay extends Omit<Batch, 'records'> {
  records: { [K in Kind]: Sourced<K>[] };
  leftOut: Map<string, number>;
}

/** A batch that nothing was put into yet. */
export function emptyBatch(): BatchUnderWay {
  return {
    records: { customers: [], products: [], transactions: [], tickets: [] },
    rejections: [],
    leftOut: new Map(),
    rows: 0,
  };
}

/** The batch as it stands. */
export function finishedBatch({ records, ...rest }: BatchUnderWay): Batch {
  return { ...rest, records: { ...records, transactions: salesOf(records.transactions) } };
}

/** Puts the record of a line into a batch. */
export function putRecord<K extends Kind>(
  batch: BatchUnderWay,
  kind: K,
  line: number,
  record: Records[K],
): void {
  const records: Sourced<K>[] = batch.records[kind];
  records.push({ line, record });
}
