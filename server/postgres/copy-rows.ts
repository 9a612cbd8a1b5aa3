import { countRows, type NumberRows } from '../kit/number-rows.js';

/** Bytes of the whole numbers of a column: `integer` or `bigint`. */
export type Width = 4 | 8;

/** What COPY begins with (https://www.postgresql.org/docs/current/sql-copy.html), and its two numbers, which are 0. */
const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1');
const HEADER = SIGNATURE.length + 8;
/** Stands where a row would say how many fields it has. */
const END = -1;
const END_ROOM = 2;
/** Bytes of what stands in front of a row and of a field, and of the longest character. */
const [COUNT, LENGTH, CHARACTER] = [2, 4, 3];
const LAST_ASCII = 127;
const HIGH = 2 ** 32;

/** Rows in the binary form of COPY, which neither side has to write out and read digit by digit. */
export class CopyRows {
  /** Bytes of the rows that are held. */
  length = 0;
  private bytes = Buffer.alloc(0);
  private view = viewOf(this.bytes);
  private spare = Buffer.alloc(0);

  /** @param room bytes that it is made for. */
  constructor(private readonly room: number) {}

  /** @param widths of the columns. @throws RangeError when a number is too large for its column. */
  add(rows: NumberRows, widths: readonly Width[]): void {
    const { columns, texts } = rows;
    const cells = Object.values(columns);
    const fields = cells.length + (texts ? 1 : 0);
    const numbers = COUNT + cells.length * (LENGTH + 8);
    const count = countRows(rows);
    for (let row = 0; row < count; row++) {
      const text = texts?.values[row];
      this.reserve(numbers + (text === undefined ? 0 : LENGTH + text.length * CHARACTER));
      const { view } = this;
      let at = HEADER + this.length;
      view.setInt16(at, fields);
      at += COUNT;
      if (text !== undefined) at = this.writeText(at, text);
      for (let column = 0; column < cells.length; column++) {
        const value = cells[column]![row]!;
        view.setInt32(at, widths[column]!);
        at += LENGTH;
        if (widths[column] === 8) view.setInt32(at, Math.floor(value / HIGH));
        else if ((value | 0) !== value) throw new RangeError(`${value} is no integer of 32 bits`);
        view.setUint32(at + widths[column]! - 4, value >>> 0);
        at += widths[column]!;
      }
      this.length = at - HEADER;
    }
  }

  /** Takes out what was added, as a whole COPY. It stays as it is until something is added after the next taking out. */
  take(): Buffer {
    this.reserve(0);
    SIGNATURE.copy(this.bytes);
    this.view.setInt16(HEADER + this.length, END);
    const taken = this.bytes.subarray(0, HEADER + this.length + END_ROOM);
    [this.bytes, this.spare] = [this.spare, this.bytes];
    this.view = viewOf(this.bytes);
    this.length = 0;
    return taken;
  }

  /** Most texts are short and plain, and faster written here than by a call out of JavaScript. @returns where it ends. */
  private writeText(at: number, text: string): number {
    const { bytes, view } = this;
    const from = at + LENGTH;
    let length = 0;
    for (; length < text.length; length++) {
      const code = text.charCodeAt(length);
      if (code > LAST_ASCII) break;
      bytes[from + length] = code;
    }
    if (length < text.length) length += bytes.write(text.slice(length), from + length);
    view.setInt32(at, length);
    return from + length;
  }

  private reserve(more: number): void {
    const needed = HEADER + this.length + more + END_ROOM;
    if (needed <= this.bytes.length) return;
    const wider = Buffer.alloc(Math.max(this.room, this.bytes.length * 2, needed));
    this.bytes.copy(wider, 0, 0, HEADER + this.length);
    this.bytes = wider;
    this.view = viewOf(wider);
  }
}

function viewOf({ buffer, byteOffset, length }: Buffer): DataView {
  return new DataView(buffer, byteOffset, length);
}
