import { isUtf8 } from 'node:buffer';
import { SourceError } from '../kit/records.js';

/** Turns the bytes of a file into text, piece by piece; a character may lie across two pieces. */
export interface Decoder {
  decode(bytes: Buffer): string;
  /** What is left when the file ends. */
  end(): string;
}

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A strict decoder: UTF-8, or another encoding the mapping declares (a label of the WHATWG Encoding Standard).
 * @param line tells the line in which the piece at hand begins, for messages.
 * @throws SourceError (from its methods) naming file, line and byte offset of what is no text.
 */
export function decoderOf(name: string, encoding: string | undefined, line: () => number): Decoder {
  const decoder =
    encoding === undefined || /^utf-?8$/i.test(encoding)
      ? strictUtf8(name, line)
      : declared(name, encoding, line);
  let started = false;
  const check = (text: string): string => {
    const nul = text.indexOf('\0');
    if (nul !== -1) {
      const place = `${name}:${line() + countLines(text, nul)}`;
      throw new SourceError(`${place}: a NUL byte; this is no text, or UTF-16: save it as CSV in UTF-8`);
    }
    if (started || text === '') return text;
    started = true;
    return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  };
  return { decode: (bytes) => check(decoder.decode(bytes)), end: () => check(decoder.end()) };
}

function strictUtf8(name: string, line: () => number): Decoder {
  let rest = Buffer.alloc(0);
  let offset = 0;
  const take = (bytes: Buffer): string => {
    if (offset === 0) refuseUtf16(name, bytes);
    const text = bytes.toString('utf8');
    if (!isUtf8(bytes)) throw badByte(name, bytes, text, offset, line());
    offset += bytes.length;
    return text;
  };
  return {
    decode(bytes) {
      const all = rest.length > 0 ? Buffer.concat([rest, bytes]) : bytes;
      const whole = all.length - unfinished(all);
      rest = Buffer.from(all.subarray(whole));
      return take(all.subarray(0, whole));
    },
    end: () => take(rest),
  };
}

/** Number of bytes at the end that begin a character whose other bytes are still to come. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

function refuseUtf16(name: string, bytes: Buffer): void {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') {
    throw new SourceError(
      `${name}:1: is in UTF-16; save it as CSV in UTF-8, or declare the encoding in a mapping`,
    );
  }
}

/** Where the decoded text, written as UTF-8 again, first differs from the bytes. */
function badByte(name: string, bytes: Buffer, text: string, offset: number, line: number): SourceError {
  const again = Buffer.from(text, 'utf8');
  let at = 0;
  while (at < bytes.length && again[at] === bytes[at]) at++;
  const before = bytes.toString('latin1', 0, at);
  const byte = (bytes[at] ?? 0).toString(16).padStart(2, '0');
  return new SourceError(
    `${name}:${line + countLines(before, at)}: byte 0x${byte} at offset ${offset + at} is no UTF-8; ` +
      'save the file as UTF-8, or declare its encoding (such as windows-1252) in a mapping',
  );
}

function declared(name: string, encoding: string, line: () => number): Decoder {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const guard = (decode: () => string): string => {
    try {
      return decode();
    } catch {
      throw new SourceError(`${name}:${line()}: from here on the bytes are not ${encoding}`);
    }
  };
  return {
    decode: (bytes) => guard(() => decoder.decode(bytes, { stream: true })),
    end: () => guard(() => decoder.decode()),
  };
}

/** Line ends before a position of a text. */
export function countLines(text: string, end = text.length): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
