import type { ClientBase } from 'pg';
import { from } from 'pg-copy-streams';
import sql from 'sql-template-tag';
import { countRows, namesOf, type NumberRows } from '../kit/number-rows.js';
import type { OneAhead } from '../kit/one-ahead.js';
import type { WriteSession } from '../kit/session.js';
import { CopyRows, type Width } from './copy-rows.js';

/** Bytes of rows that are sent at once: PostgreSQL stores them while the next ones are made. */
const SENT_AT_ONCE = 512 * 1024;

/** Runs `work` in a transaction whose `append` goes by COPY. Its rows are gathered until they are many, or asked for. */
export async function withCopies<T>(
  client: ClientBase,
  session: OneAhead,
  work: (session: WriteSession) => Promise<T>,
): Promise<T> {
  const copies = new Copies(client, session);
  try {
    const result = await work({
      dialect: session.dialect,
      rows: async (statement) => {
        await copies.done();
        return session.rows(statement);
      },
      run: async (statement) => {
        await copies.done();
        return session.run(statement);
      },
      append: (table, rows) => copies.add(table, rows),
    });
    await copies.done();
    return result;
  } finally {
    await copies.idle();
  }
}

interface Gathered {
  statement: string;
  rows: CopyRows;
  widths: readonly Width[];
}

const WIDTHS: Readonly<Record<string, Width>> = { integer: 4, bigint: 8 };

/** Rows of several tables on their way. */
class Copies {
  private readonly gathered = new Map<string, Gathered>();
  private last = Promise.resolve();

  constructor(
    private readonly client: ClientBase,
    private readonly session: OneAhead,
  ) {}

  async add(table: string, rows: NumberRows): Promise<void> {
    if (countRows(rows) === 0) return;
    const statement = `copy ${table} (${namesOf(rows).join(', ')}) from stdin (format binary)`;
    let gathered = this.gathered.get(statement);
    if (!gathered) {
      const widths = await this.widthsOf(table, Object.keys(rows.columns));
      gathered = { statement, rows: new CopyRows(SENT_AT_ONCE * 1.25), widths };
      this.gathered.set(statement, gathered);
    }
    gathered.rows.add(rows, gathered.widths);
    if (gathered.rows.length >= SENT_AT_ONCE) await this.send(gathered);
  }

  /** Sends everything and waits until it is stored. */
  async done(): Promise<void> {
    for (const gathered of this.gathered.values()) if (gathered.rows.length > 0) await this.send(gathered);
    await this.last;
  }

  /** Waits until nothing is on its way any more, stored or not. */
  async idle(): Promise<void> {
    await this.last.catch(() => undefined);
  }

  private async widthsOf(table: string, columns: readonly string[]): Promise<Width[]> {
    await this.last;
    const found = await this.session.rows(sql`
      select attname as name, format_type(atttypid, null) as type
      from pg_attribute where attrelid = ${table}::regclass and attnum > 0`);
    const widths = new Map(found.map(({ name, type }) => [name, WIDTHS[String(type)]]));
    return columns.map((column) => {
      const width = widths.get(column);
      if (!width) throw new Error(`${table}.${column} is no column of whole numbers`);
      return width;
    });
  }

  private async send({ statement, rows }: Gathered): Promise<void> {
    await this.last;
    await this.session.done();
    this.last = copy(this.client, statement, rows.take());
    this.last.catch(() => undefined);
  }
}

function copy(client: ClientBase, statement: string, rows: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(from(statement)).once('finish', resolve).on('error', reject).end(rows);
  });
}
