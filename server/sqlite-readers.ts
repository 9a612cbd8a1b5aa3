import type { Database as Connection } from 'sqlite3';
import { PreparedStatements } from './prepared-statements.js';

interface Reader {
  connection: Connection;
  statements: PreparedStatements;
  /** Statements under way. */
  busy: number;
}

/** Ms between attempts to break a statement off. */
const INSISTING = 50;

/**
 * Connections that read one SQLite file. Each works off one statement at a time, so that what takes long leaves the
 * others to everyone else.
 */
export class SqliteReaders {
  private readonly readers: readonly Reader[];
  private readonly underWay = new Set<Promise<unknown>>();

  constructor(connections: readonly Connection[]) {
    this.readers = connections.map((connection) => ({
      connection,
      statements: new PreparedStatements(connection),
      busy: 0,
    }));
  }

  /** Runs a statement where least is under way, until `giveUp` says so. @returns its rows. */
  async all(text: string, values: readonly unknown[], giveUp?: AbortSignal): Promise<unknown[]> {
    const rows = this.read(text, values, giveUp);
    this.underWay.add(rows);
    return rows.finally(() => this.underWay.delete(rows));
  }

  /** Lets go of every statement once none is under way; the connections can be closed then. */
  async close(): Promise<void> {
    await Promise.allSettled(this.underWay);
    for (const { statements } of this.readers) statements.close();
  }

  private async read(text: string, values: readonly unknown[], giveUp?: AbortSignal): Promise<unknown[]> {
    const rested = this.readers.filter(({ statements }) => !statements.isFull);
    const reader = (rested.length > 0 ? rested : this.readers).reduce((least, other) =>
      other.busy < least.busy ? other : least,
    );
    let again: NodeJS.Timeout | undefined;
    const breakOff = () => {
      reader.connection.interrupt();
      // it may have waited for another one, and begin only now
      again = setInterval(() => reader.connection.interrupt(), INSISTING);
    };
    giveUp?.addEventListener('abort', breakOff);
    reader.busy += 1;
    try {
      return await unlessGivenUp(() => reader.statements.all(text, values), giveUp);
    } finally {
      reader.busy -= 1;
      clearInterval(again);
      giveUp?.removeEventListener('abort', breakOff);
    }
  }
}

/** Whatever runs on a connection is broken off with the one that is meant: the rest begins anew. */
async function unlessGivenUp(read: () => Promise<unknown[]>, giveUp?: AbortSignal): Promise<unknown[]> {
  for (;;) {
    try {
      return await read();
    } catch (error) {
      const isBrokenOff = (error as NodeJS.ErrnoException).code === 'SQLITE_INTERRUPT';
      if (!isBrokenOff || giveUp?.aborted) throw error;
    }
  }
}
