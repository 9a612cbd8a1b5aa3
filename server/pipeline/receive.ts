import sql from 'sql-template-tag';
import type { Database } from '../database.js';
import { AuditKind, noteAudit, program, type Actor } from '../identity/audit.js';
import { endDemo } from '../identity/end-demo.js';
import { KINDS, type Batch, type Kind, type Rejection, type Source } from '../kit/records.js';
import type { Session, WriteSession } from '../kit/session.js';
import { countNegativeFrom } from '../rollups/negative-score.js';
import { raiseVersion, readVersion, writeSetting } from '../kit/settings.js';
import { Store } from './store.js';
import type { Tally } from './tally.js';

export interface ReceiveOptions {
  /** The score (−1 … 0) at or below which a ticket is negative. */
  negativeSentiment: number;
  /** Count what would happen to the rows, good and bad, and change nothing. */
  dryRun?: boolean;
  /** Load the good rows and leave the bad ones out. */
  skipInvalid?: boolean;
  /** Who brings the rows; the program that loads files when left out. */
  actor?: Actor;
  /** The rows are made up: whoever sits at this machine may see them. */
  demo?: boolean;
  /** Told of every row that is rejected, in the order of the source within a batch. */
  onRejection?: (rejection: Rejection) => void;
  /** Told after every batch: rows so far, and the share of the source read so far (0 … 1) where it is known. */
  onProgress?: (rows: number, share: number | undefined) => void;
  /** Told when the source is read from its start again, because the connection was lost: what was told is told again. */
  onRestart?: () => void;
}

export interface Receipt {
  status: 'loaded' | 'unchanged' | 'rejected' | 'dry-run';
  kinds: { [K in Kind]?: Tally };
  rejected: number;
  /** Rows that the source's own filters left out, by reason. */
  leftOut: Map<string, number>;
  rows: number;
  /** The data version after it. */
  version: number;
}

/**
 * The one way in: validated records are stored, rollups follow, the data version goes up by one, all in one transaction.
 * A source goes in wholly or, when a row of it is rejected (and `skipInvalid` is not given), not at all.
 * Receiving the same source again changes nothing.
 */
export async function receive(database: Database, source: Source, options: ReceiveOptions): Promise<Receipt> {
  let isBegun = false;
  return writeUnless(
    database,
    ({ status }) => status !== 'loaded',
    (session) => {
      if (isBegun) options.onRestart?.();
      isBegun = true;
      return take(session, source, options);
    },
  );
}

/**
 * Receives sources one after the other as if they were kept, so that the later ones find what the earlier ones bring,
 * and keeps nothing. To be called with `dryRun`.
 */
export async function rehearse<T>(
  database: Database,
  work: (receive: (source: Source, options: ReceiveOptions) => Promise<Receipt>) => Promise<T>,
): Promise<T> {
  return writeUnless(
    database,
    () => true,
    (session) => work((source, options) => take(session, source, options)),
  );
}

/** Ends a write that is not to be kept. */
class Undo extends Error {}

async function writeUnless<T>(
  database: Database,
  isUndone: (result: T) => boolean,
  work: (session: WriteSession) => Promise<T>,
): Promise<T> {
  let result: { value: T } | undefined;
  try {
    await database.write(async (session) => {
      result = { value: await work(session) };
      if (isUndone(result.value)) throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  return result!.value;
}

async function take(session: WriteSession, source: Source, options: ReceiveOptions): Promise<Receipt> {
  await countNegativeFrom(session, options.negativeSentiment);
  const store = await Store.open(session, source.given, options.negativeSentiment);
  const receipt: Receipt = {
    status: 'loaded',
    kinds: store.tallies,
    rejected: 0,
    leftOut: new Map(),
    rows: 0,
    version: await readVersion(session),
  };
  const reject = (rejection: Rejection) => {
    receipt.rejected++;
    options.onRejection?.(rejection);
  };
  for await (const batch of prefetched(source.batches())) {
    batch.rejections.forEach(reject);
    const unmatched = await store.unmatched(batch);
    unmatched.forEach(reject);
    // once a row is rejected nothing will be kept, but the rest is still read so that all its errors are told at once
    if (receipt.rejected === 0 || options.skipInvalid || options.dryRun) {
      await store.add(batch, new Set(unmatched.map(({ line }) => line)));
    } else {
      await store.addParties(batch);
    }
    receipt.rows += batch.rows;
    for (const [why, rows] of batch.leftOut) receipt.leftOut.set(why, (receipt.leftOut.get(why) ?? 0) + rows);
    options.onProgress?.(receipt.rows, batch.progress);
  }
  if (options.dryRun) {
    await store.abandon();
    return { ...receipt, status: 'dry-run' };
  }
  if (receipt.rejected > 0 && !options.skipInvalid) return { ...receipt, status: 'rejected' };
  if (!store.changed) return { ...receipt, status: 'unchanged' };
  await store.settle();
  receipt.version = await raiseVersion(session);
  if (options.demo) await writeSetting(session, 'demo', 'true');
  else await endDemo(session);
  await log(session, source.name, receipt, options.actor ?? program('ingest'));
  return receipt;
}

async function log(session: Session, source: string, receipt: Receipt, actor: Actor): Promise<void> {
  const total = (count: keyof Tally) =>
    KINDS.reduce((sum, kind) => sum + (receipt.kinds[kind]?.[count] ?? 0), 0);
  const [inserted, updated, { rejected }] = [total('inserted'), total('updated'), receipt];
  await session.run(sql`
    insert into loads (source, loaded_at, version, inserted, updated, rejected)
    values (${source}, ${Date.now()}, ${receipt.version}, ${inserted}, ${updated}, ${rejected})`);
  const detail = `${inserted} inserted, ${updated} updated, ${rejected} rejected`;
  await noteAudit(session, actor, { kind: AuditKind.DATA_LOADED, subject: source, detail });
}

/** Reads the next batch while the database stores the last one. */
async function* prefetched(batches: AsyncIterable<Batch> | Iterable<Batch>): AsyncGenerator<Batch> {
  const iterator =
    Symbol.asyncIterator in batches ? batches[Symbol.asyncIterator]() : batches[Symbol.iterator]();
  const next = () => {
    const promise = Promise.resolve(iterator.next());
    promise.catch(() => undefined);
    return promise;
  };
  let coming = next();
  try {
    for (let result = await coming; !result.done; result = await coming) {
      coming = next();
      yield result.value;
    }
  } finally {
    await iterator.return?.();
  }
}
