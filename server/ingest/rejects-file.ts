import { closeSync, openSync, writeSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { SourceError, type Rejection } from '../kit/records.js';

/** Text gathered before it is written. */
const BLOCK = 64 * 1024;

const NUMBER = /^[+-]?[\d.,]+(?:e[+-]?\d+)?$/i;

/**
 * A CSV file of rejected rows: why, and the cells as they stood, so that they can be mended and loaded again.
 * It comes into being with the first row. What a spreadsheet would take for a formula is made plain text.
 */
export class RejectsFile {
  private file: number | undefined;
  private text = '';
  /** Rows written. */
  rows = 0;

  constructor(
    readonly path: string,
    private readonly header: readonly string[],
  ) {}

  /** @throws SourceError when the file cannot be written. */
  add({ line, column, value, expected }: Rejection, cells: readonly string[]): void {
    if (this.rows++ === 0) {
      this.write(() => (this.file = openSync(this.path, 'w')));
      this.put(['rejected_line', 'rejected_column', 'rejected_reason', ...this.header]);
    }
    const reason = `${value === null ? '' : `"${value}": `}expected ${expected}`;
    this.put([String(line), column ?? '', reason, ...cells]);
  }

  /** Writes what is gathered. @throws SourceError when that cannot be written. */
  flush(): void {
    const { file, text } = this;
    if (file === undefined || text === '') return;
    this.text = '';
    this.write(() => writeSync(file, text));
  }

  /** Forgets the rows so far: they are going to come again. */
  clear(): void {
    this.text = '';
    this.close();
    this.rows = 0;
  }

  close(): void {
    const { file } = this;
    if (file === undefined) return;
    try {
      this.flush();
    } finally {
      closeSync(file);
      this.file = undefined;
    }
  }

  private put(cells: readonly string[]): void {
    this.text += stringify([cells], {
      escape_formulas: true,
      cast: { string: (value) => (NUMBER.test(value) ? { value, escape_formulas: false } : value) },
    });
    if (this.text.length > BLOCK) this.flush();
  }

  private write(work: () => unknown): void {
    try {
      work();
    } catch (error) {
      throw new SourceError(`${this.path}: rejected rows cannot be written: ${(error as Error).message}`);
    }
  }
}
