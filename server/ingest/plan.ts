import type { Batch, Given, Kind, Records, Sourced } from '../kit/records.js';
import { SalesUnderWay } from '../kit/sales.js';
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

/** Records of one kind that are being gathered. */
interface Gathering<K extends Kind> {
  add(line: number, record: Records[K]): void;
  all(): NonNullable<Batch['records'][K]>;
}

/** A batch that is being filled. */
export interface BatchUnderWay extends Omit<Batch, 'records'> {
  records: { [K in Kind]: Gathering<K> };
  leftOut: Map<string, number>;
}

/** A batch that nothing was put into yet. */
export function emptyBatch(): BatchUnderWay {
  return {
    records: {
      customers: gathering(),
      products: gathering(),
      transactions: new SalesUnderWay(),
      tickets: gathering(),
    },
    rejections: [],
    leftOut: new Map(),
    rows: 0,
  };
}

function gathering<K extends Kind>() {
  const all: Sourced<K>[] = [];
  return { add: (line: number, record: Records[K]) => void all.push({ line, record }), all: () => all };
}

/** The batch as it stands. */
export function finishedBatch({ records, ...rest }: BatchUnderWay): Batch {
  const { customers, products, transactions, tickets } = records;
  return {
    ...rest,
    records: {
      customers: customers.all(),
      products: products.all(),
      transactions: transactions.all(),
      tickets: tickets.all(),
    },
  };
}

/** Puts the record of a line into a batch. */
export function putRecord<K extends Kind>(
  batch: BatchUnderWay,
  kind: K,
  line: number,
  record: Records[K],
): void {
  batch.records[kind].add(line, record);
}
