import type { NumberRows } from '../kit/number-rows.js';

const [TAB, NEWLINE, MINUS, ZERO] = [9, 10, 45, 48];
/** Characters of the longest whole number and what ends it, and bytes of the longest character. */
const NUMBER = 18;
const CHARACTER = 3;

/** Rows in the text form of COPY. The bytes last until as many more rows have been taken out. */
export class CopyText {
  length = 0;
  private bytes = Buffer.allocUnsafe(0);
  private spare = Buffer.allocUnsafe(0);

  /** @param room bytes that it is made for. */
  constructor(private readonly room: number) {}

  add({ names, cells, texts }: NumberRows): void {
    const rows = cells.length / names.length;
    for (let row = 0; row < rows; row++) {
      const text = texts && escaped(texts.values[row]!);
      this.reserve((text?.length ?? 0) * CHARACTER + 1 + names.length * NUMBER);
      const { bytes } = this;
      let at = this.length;
      if (text !== undefined) {
        at += bytes.write(text, at);
        bytes[at++] = TAB;
      }
      for (let cell = row * names.length; cell < (row + 1) * names.length; cell++) {
        at = writeWhole(bytes, at, cells[cell]!);
        bytes[at++] = TAB;
      }
      bytes[at - 1] = NEWLINE;
      this.length = at;
    }
  }

  /** Takes out what was added. It stays as it is until the next time. */
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

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escaped(text: string): string {
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character]!) : text;
}

/** @returns where the number ends. */
function writeWhole(bytes: Buffer, from: number, value: number): number {
  let rest = Math.abs(value);
  let end = from + (value < 0 ? 1 : 0) + digitsOf(rest);
  const after = end;
  do {
    const tenth = Math.floor(rest / 10);
    bytes[--end] = ZERO + (rest - tenth * 10);
    rest = tenth;
  } while (rest > 0);
  if (value < 0) bytes[from] = MINUS;
  return after;
}

function digitsOf(value: number): number {
  let digits = 1;
  for (let power = 10; power <= value; power *= 10) digits++;
  return digits;
}
