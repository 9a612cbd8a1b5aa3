import { countRows, type NumberRows } from '../kit/number-rows.js';

const [TAB, NEWLINE, RETURN, BACKSLASH, MINUS, ZERO, LAST_ASCII] = [9, 10, 13, 92, 45, 48, 127];
/** What is written for characters that mean something to COPY, after a backslash. */
const ESCAPES: Readonly<Record<number, number>> = {
  [TAB]: 116,
  [NEWLINE]: 110,
  [RETURN]: 114,
  [BACKSLASH]: 92,
};
/** Bytes of the longest whole number with what ends it, and of the longest character. */
const [NUMBER_ROOM, CHARACTER_ROOM] = [18, 3];
/** Digits that are written at once, as whole numbers of 32 bits. */
const [DIGITS, THOUSAND_MILLION] = [9, 1_000_000_000];

/** Rows in the text form of COPY. */
export class CopyText {
  length = 0;
  private bytes = Buffer.allocUnsafe(0);
  private spare = Buffer.allocUnsafe(0);

  /** @param room bytes that it is made for. */
  constructor(private readonly room: number) {}

  add(rows: NumberRows): void {
    const [columns, count] = [Object.values(rows.columns), countRows(rows)];
    for (let row = 0; row < count; row++) {
      const text = rows.texts?.values[row];
      this.reserve((text?.length ?? 0) * CHARACTER_ROOM + 1 + columns.length * NUMBER_ROOM);
      const { bytes } = this;
      let at = this.length;
      if (text !== undefined) {
        at = writeText(bytes, at, text);
        bytes[at++] = TAB;
      }
      for (const cells of columns) {
        at = writeWhole(bytes, at, cells[row]!);
        bytes[at++] = TAB;
      }
      bytes[at - 1] = NEWLINE;
      this.length = at;
    }
  }

  /** Takes out what was added. It stays as it is until something is added after the next taking out. */
  take(): Buffer {
    const taken = this.bytes.subarray(0, this.length);
    [this.bytes, this.spare] = [this.spare, this.bytes];
    this.length = 0;
    return taken;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const wider = Buffer.allocUnsafe(Math.max(this.room, this.bytes.length * 2, this.length + more));
    this.bytes.copy(wider, 0, 0, this.length);
    this.bytes = wider;
  }
}

/** Most texts are short and plain, and faster written here than by a call out of JavaScript. @returns where it ends. */
function writeText(bytes: Buffer, from: number, text: string): number {
  let at = from;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > LAST_ASCII) return at + bytes.write(escaped(text.slice(index)), at);
    const escape = code <= RETURN || code === BACKSLASH ? ESCAPES[code] : undefined;
    if (escape !== undefined) bytes[at++] = BACKSLASH;
    bytes[at++] = escape ?? code;
  }
  return at;
}

function escaped(text: string): string {
  return text.replace(
    /[\\\t\n\r]/g,
    (character) => `\\${String.fromCharCode(ESCAPES[character.charCodeAt(0)]!)}`,
  );
}

/** @returns where the number ends. */
function writeWhole(bytes: Buffer, from: number, value: number): number {
  if (value < 0) {
    bytes[from] = MINUS;
    return writeWhole(bytes, from + 1, -value);
  }
  if (value < THOUSAND_MILLION) return writeDigits(bytes, from, value, digitsOf(value));
  const high = Math.floor(value / THOUSAND_MILLION);
  return writeDigits(bytes, writeWhole(bytes, from, high), value - high * THOUSAND_MILLION, DIGITS);
}

/** Writes a number below 10⁹ with so many digits. */
function writeDigits(bytes: Buffer, from: number, value: number, digits: number): number {
  let rest = value | 0;
  for (let at = from + digits - 1; at >= from; at--) {
    const tenth = (rest / 10) | 0;
    bytes[at] = ZERO + rest - tenth * 10;
    rest = tenth;
  }
  return from + digits;
}

function digitsOf(value: number): number {
  let digits = 1;
  for (let power = 10; power <= value; power *= 10) digits++;
  return digits;
}
