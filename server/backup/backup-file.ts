import { createHash, type Hash } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';
import { pendingAfter } from '../migrations/recorded.js';
import { BackupError } from './backup-error.js';
import {
  END_OF_ROWS,
  FILE_FOOT,
  FILE_HEAD,
  FORMAT,
  TABLE_FOOT,
  TABLE_HEAD,
  type FileHead,
  type TableFoot,
  type TableHead,
} from './backup-format.js';
import { countLines } from './count-lines.js';
import { LineReader } from './line-reader.js';

/**
 * A backup that is read from its beginning to its end: `head`, then for each table `nextTable`, all of `rows` and `foot`.
 * Whatever is missing or was altered is met on the way, at the latest when `nextTable` finds that there is none left.
 * Every method @throws BackupError then.
 */
export class BackupFile {
  private readonly file: ReadStream;
  private readonly lines: LineReader;
  private readonly digest = createHash('sha256');
  private rowsDigest: Hash = createHash('sha256');
  private tableRows = 0;
  private tables = 0;
  private total = 0;

  constructor(private readonly path: string) {
    this.file = createReadStream(path);
    this.lines = new LineReader(this.chunks(), () => new BackupError(`${path} is cut off: it is not whole`));
  }

  /** @throws SchemaError when it comes from a newer program. */
  async head(): Promise<FileHead> {
    const head = await this.json(FILE_HEAD);
    if (head.format !== FORMAT) {
      throw new BackupError(
        `${this.path} is a backup of form ${head.format}; this ContexQ reads form ${FORMAT}`,
      );
    }
    pendingAfter(head.migrations, this.path);
    return head;
  }

  /** Undefined after the last one. */
  async nextTable(): Promise<TableHead | undefined> {
    const digest = this.digest.copy().digest('hex');
    const line = await this.json(TABLE_HEAD.or(FILE_FOOT));
    if ('table' in line) return line;
    const isWhole = line.sha256 === digest && line.tables === this.tables && line.rows === this.total;
    if (!isWhole || !(await this.lines.isAtEnd())) throw this.damaged('what it holds is not what it says');
    return undefined;
  }

  /**
   * The rows of a table, in pieces of whole lines; to be read to their end.
   * @param onRows told how many more there are.
   */
  async *rows(onRows: (more: number) => void = () => undefined): AsyncGenerator<Buffer> {
    this.rowsDigest = createHash('sha256');
    this.tableRows = 0;
    for await (const piece of this.lines.linesUntil(END_OF_ROWS)) {
      const more = countLines(piece);
      this.rowsDigest.update(piece);
      this.tableRows += more;
      onRows(more);
      yield piece;
    }
  }

  /** Reads rows that nobody asks for. */
  async skipRows(): Promise<void> {
    const rows = this.rows();
    while (!(await rows.next()).done);
  }

  /** @throws BackupError when the rows are not those that were written. */
  async foot({ table }: TableHead): Promise<TableFoot> {
    const foot = await this.json(TABLE_FOOT);
    if (foot.rows !== this.tableRows || foot.sha256 !== this.rowsDigest.digest('hex')) {
      throw this.damaged(`the rows of ${table} are not those that were written`);
    }
    this.tables += 1;
    this.total += foot.rows;
    return foot;
  }

  /** Lets go of the file. */
  close(): void {
    this.file.destroy();
  }

  private async json<T>(form: z.ZodType<T>): Promise<T> {
    const text = await this.lines.line();
    this.digest.update(text);
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw this.damaged('it holds a line that is not of a backup');
    }
    const parsed = form.safeParse(value);
    if (!parsed.success) throw this.damaged('it holds a line that is not of a backup');
    return parsed.data;
  }

  private async *chunks(): AsyncGenerator<Buffer> {
    const text = createGunzip();
    this.file.on('error', (error) => text.destroy(error));
    try {
      yield* this.file.pipe(text) as AsyncIterable<Buffer>;
    } catch (error) {
      throw this.told(error as NodeJS.ErrnoException);
    }
  }

  private told(error: NodeJS.ErrnoException): unknown {
    if (error.code === 'ENOENT') return new BackupError(`there is no file ${this.path}`);
    if (error.code === 'Z_BUF_ERROR') return new BackupError(`${this.path} is cut off: it is not whole`);
    if (error.code?.startsWith('Z_')) return this.damaged(error.message);
    return error.syscall ? new BackupError(`${this.path} cannot be read: ${error.message}`) : error;
  }

  private damaged(why: string): BackupError {
    return new BackupError(`${this.path} is damaged or no backup: ${why}`);
  }
}
