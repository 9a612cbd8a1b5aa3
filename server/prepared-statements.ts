import type { Database, Statement } from 'sqlite3';

/** Statements that are kept. */
const KEPT = 100;

/**
 * Sends statements to one SQLite connection and keeps them prepared. Beside the preparing this saves a trip through the
 * event loop each: a statement runs while the caller is busy, where otherwise it would wait between its two steps.
 */
export class PreparedStatements {
  /** Those that are not under way, by their text; the longest unused first. */
  private readonly idle = new Map<string, Statement>();
  private closed = false;

  constructor(private readonly connection: Database) {}

  /** Runs a statement. @returns its rows. */
  async all(text: string, values: readonly unknown[]): Promise<unknown[]> {
    const kept = this.idle.get(text);
    if (kept) this.idle.delete(text);
    const statement = kept ?? (await this.prepare(text));
    try {
      return await new Promise<unknown[]>((resolve, reject) => {
        statement.all(values, (error, rows) => (error ? reject(error) : resolve(rows)));
      });
    } finally {
      this.keep(text, statement);
    }
  }

  /** Lets go of every statement, of those under way when they are done; the connection can be closed then. */
  close(): void {
    this.closed = true;
    for (const statement of this.idle.values()) statement.finalize();
    this.idle.clear();
  }

  private prepare(text: string): Promise<Statement> {
    return new Promise((resolve, reject) => {
      const statement = this.connection.prepare(text, (error: Error | null) =>
        error ? reject(error) : resolve(statement),
      );
    });
  }

  private keep(text: string, statement: Statement): void {
    if (this.closed) return void statement.finalize();
    const other = this.idle.get(text) ?? (this.idle.size < KEPT ? undefined : this.oldest());
    other?.finalize();
    this.idle.delete(text);
    this.idle.set(text, statement);
  }

  private oldest(): Statement | undefined {
    const [entry] = this.idle;
    if (entry) this.idle.delete(entry[0]);
    return entry?.[1];
  }
}
