import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import type { WriteSession } from '../kit/session.js';
import { Queue } from '../queue.js';
import { transact, type Send } from '../transact.js';
import { lendConnection } from './lend-connection.js';
import { passingFault, tellCaller, unavailable } from './postgres-faults.js';
import { withCopies } from './with-copies.js';

/** What is written, and how patient those are who wait for it. */
export interface WriterKind {
  /** The advisory lock that those wait for who write the same, on whichever server they are. */
  lock: number;
  /** ms for one statement or the wait for a lock; as long as they need when left out. */
  patience?: number;
}

/** Runs of the same work, and ms without success after which no other begins. */
const MOST_RUNS = 12;
const KEEP_TRYING = 15_000;
/** ms before the second run; twice as many before each one after it, up to the longest. */
const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 2_000;

/** What a run would have answered with whose commit may or may not have come through. */
interface Doubt<T> {
  number: number;
  result: T;
}

/**
 * Writes of one kind, one after the other. A write that ends by a lost connection or a conflict is run again. Whether
 * one is stored whose connection was lost while it committed tells its receipt, a row written in the same transaction.
 */
export class Writer {
  private readonly queue = new Queue();
  /** Names the row of receipts; every process has one of each kind. */
  private readonly id = randomUUID();
  private number = 0;

  constructor(
    private readonly pool: Pool,
    private readonly kind: WriterKind,
  ) {}

  /**
   * Runs `work` in one transaction, and again while that ends by what passes.
   * @throws CallerError UNAVAILABLE when it goes on for too long.
   */
  write<T>(work: (session: WriteSession) => Promise<T>): Promise<T> {
    const asked = performance.now();
    return this.queue.run(() => {
      // behind a database that was away others have waited as long as they would have tried
      if (this.kind.patience !== undefined && performance.now() - asked > KEEP_TRYING)
        throw unavailable('The database is busy; try again in a moment');
      return this.persist(work);
    });
  }

  /** Runs `work` once, in one transaction of a connection that the caller holds. */
  writeOn<T>(client: PoolClient, work: (session: WriteSession) => Promise<T>): Promise<T> {
    return this.queue.run(() =>
      transact(sendOver(client), 'postgres', this.begin(), (session) => withCopies(client, session, work)),
    );
  }

  private async persist<T>(work: (session: WriteSession) => Promise<T>): Promise<T> {
    let doubt: Doubt<T> | undefined;
    let away = 0;
    for (let run = 1; ; run++) {
      const began = performance.now();
      try {
        return await lendConnection(this.pool, (client) => {
          const send = sendOver(client);
          const number = ++this.number;
          return transact(send, 'postgres', this.begin(), async (session) => {
            // whoever holds the lock knows that the run before is over, one way or the other
            if (doubt && (await this.isStored(send, doubt.number))) return doubt.result;
            doubt = undefined;
            away = 0;
            await this.leaveReceipt(send, number);
            const result = await withCopies(client, session, work);
            doubt = { number, result };
            return result;
          });
        });
      } catch (error) {
        if (!passingFault(error)) throw tellCaller(error);
        const pause = Math.min(FIRST_PAUSE * 2 ** (run - 1), LONGEST_PAUSE);
        away += performance.now() - began + pause;
        if (run === MOST_RUNS || away > KEEP_TRYING) {
          throw doubt
            ? unavailable('The connection was lost while this was stored; look whether it is there')
            : tellCaller(error);
        }
        await delay(randomInt(pause / 2, pause + 1));
      }
    }
  }

  private begin(): string {
    const { lock, patience } = this.kind;
    const limits = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout']
      .map((name) => (patience === undefined ? '' : `set local ${name} = ${patience}; `))
      .join('');
    // a server that vanishes without a word lets go of the lock within a minute
    return `begin; set local tcp_keepalives_idle = 30; set local tcp_keepalives_interval = 10;
      set local tcp_keepalives_count = 3; ${limits}select pg_advisory_xact_lock(${lock})`;
  }

  private async leaveReceipt(send: Send, number: number): Promise<void> {
    await send(
      `insert into write_receipts (writer, number, written_at) values ($1, $2, $3)
       on conflict (writer) do update set number = excluded.number, written_at = excluded.written_at`,
      [this.id, number, Date.now()],
    );
  }

  private async isStored(send: Send, number: number): Promise<boolean> {
    const rows = await send('select 1 from write_receipts where writer = $1 and number = $2', [
      this.id,
      number,
    ]);
    return (rows as unknown[]).length > 0;
  }
}

/** Statements over a connection that the caller holds. */
export function sendOver(client: PoolClient): Send {
  return async (text, values) => (await client.query<Record<string, unknown>>(text, values)).rows;
}
