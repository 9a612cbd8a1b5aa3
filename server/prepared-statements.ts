import type { Database, Statement } from 'sqlite3';

/** Statements that are kept. */
const KEPT = 100;

/**
 * Sends statements to one SQLite connection and keeps them prepared. Beside the preparing this saves a trip through the
 * event loop each: a statement runs while the caller is busy, where otherwise it would wait between its two steps.
 *
 * To let go of a statement this thread has to wait for whatever runs on the connection, and nobody could break that off
 * meanwhile: it is done while nothing runs there.
 */
export class PreparedStatements {
  /** Those that are not under way, by their text; the longest unused first. */
  private readonly idle = new Map<string, Statement[]>();
  private kept = 0;
  /** Those that are to be let go of. */
  private readonly doomed: Statement[] = [];
  private underWay = 0;
  private isClosed = false;

  constructor(private readonly connection: Database) {}

  /** Whether so many wait to be let go of that the connection should come to rest. */
  get isFull(): boolean {
    return this.doomed.length >= KEPT;
  }

  /** Runs a statement. @returns its rows. */
  async all(text: string, values: readonly unknown[]): Promise<unknown[]> {
    this.underWay += 1;
    try {
      const statement = this.take(text) ?? (await this.prepare(text));
      try {
        return await new Promise<unknown[]>((resolve, reject) => {
          statement.all(values, (error, rows) => (error ? reject(error) : resolve(rows)));
        });
      } finally {
        this.keep(text, statement);
      }
    } finally {
      this.underWay -= 1;
      this.letGo();
    }
  }

  /** Lets go of every statement once none is under way; the connection can be closed then. */
  close(): void {
    this.isClosed = true;
    while (this.kept > 0) this.doomOldest();
    this.letGo();
  }

  private prepare(text: string): Promise<Statement> {
    return new Promise((resolve, reject) => {
      const statement = this.connection.prepare(text, (error: Error | null) =>
        error ? reject(error) : resolve(statement),
      );
    });
  }

  private take(text: string): Statement | undefined {
    const same = this.idle.get(text);
    if (!same) return undefined;
    this.kept -= 1;
    if (same.length === 1) this.idle.delete(text);
    return same.pop();
  }

  private keep(text: string, statement: Statement): void {
    if (this.isClosed) {
      this.doomed.push(statement);
      return;
    }
    if (this.kept === KEPT) this.doomOldest();
    const same = this.idle.get(text) ?? [];
    this.idle.delete(text);
    this.idle.set(text, [...same, statement]);
    this.kept += 1;
  }

  private doomOldest(): void {
    const [text] = this.idle.keys();
    this.doomed.push(this.take(text!)!);
  }

  private letGo(): void {
    if (this.underWay > 0) return;
    for (const statement of this.doomed.splice(0)) statement.finalize();
  }
}
