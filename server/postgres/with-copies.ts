import type { ClientBase } from 'pg';
import { from } from 'pg-copy-streams';
import { countRows, namesOf, type NumberRows } from '../kit/number-rows.js';
import type { OneAhead } from '../kit/one-ahead.js';
import type { WriteSession } from '../kit/session.js';
import { CopyText } from './copy-text.js';

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
  text: CopyText;
}

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
    const statement = `copy ${table} (${namesOf(rows).join(', ')}) from stdin`;
    let gathered = this.gathered.get(statement);
    if (!gathered) {
      gathered = { statement, text: new CopyText(SENT_AT_ONCE * 1.25) };
      this.gathered.set(statement, gathered);
    }
    gathered.text.add(rows);
    if (gathered.text.length >= SENT_AT_ONCE) await this.send(gathered);
  }

  /** Sends everything and waits until it is stored. */
  async done(): Promise<void> {
    for (const gathered of this.gathered.values()) if (gathered.text.length > 0) await this.send(gathered);
    await this.last;
  }

  /** Waits until nothing is on its way any more, stored or not. */
  async idle(): Promise<void> {
    await this.last.catch(() => undefined);
  }

  private async send({ statement, text }: Gathered): Promise<void> {
    await this.last;
    await this.session.done();
    this.last = copy(this.client, statement, text.take());
    this.last.catch(() => undefined);
  }
}

function copy(client: ClientBase, statement: string, text: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(from(statement)).once('finish', resolve).on('error', reject).end(text);
  });
}
