import type { Pool, PoolClient } from 'pg';
import { lendConnection } from './lend-connection.js';
import { openPool, type ConnectionOptions } from './postgres-connection.js';

/** ms after which PostgreSQL itself ends a statement that reads: a moment after whoever asked has given up. */
const LONGEST = 11_000;

/** Connections to one server that read. What takes too long is ended there, not only left. */
export class ReadingPool {
  private readonly pool: Pool;
  /** Ends what others run, and so must never wait for them. */
  private readonly canceller: Pool;

  constructor(options: ConnectionOptions, connections: number) {
    this.pool = openPool(options, { max: connections, statementTimeout: LONGEST });
    this.canceller = openPool(options, { max: 1, statementTimeout: LONGEST });
  }

  /** Runs a statement, until `giveUp` says so. @returns its rows. */
  all(text: string, values: readonly unknown[], giveUp?: AbortSignal): Promise<unknown[]> {
    return this.use((client) => this.query(client, text, values, giveUp));
  }

  /** Lends a connection for some statements. */
  use<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    return lendConnection(this.pool, work);
  }

  /** Runs a statement on a connection of this pool, until `giveUp` says so. @returns its rows. */
  async query(
    client: PoolClient,
    text: string,
    values: readonly unknown[],
    giveUp?: AbortSignal,
  ): Promise<unknown[]> {
    giveUp?.throwIfAborted();
    let cancelled: Promise<unknown> | undefined;
    const cancel = () => {
      cancelled = this.cancel(client);
    };
    giveUp?.addEventListener('abort', cancel, { once: true });
    try {
      const { rows } = await client.query<Record<string, unknown>>(text, [...values]);
      return rows;
    } finally {
      giveUp?.removeEventListener('abort', cancel);
      // else it could end what the connection runs next
      await cancelled;
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.pool.end(), this.canceller.end()]);
  }

  private async cancel(client: PoolClient): Promise<void> {
    const { processID } = client as PoolClient & { processID: number };
    // when it fails the statement timeout is left
    await this.canceller.query('select pg_cancel_backend($1)', [processID]).catch(() => undefined);
  }
}
