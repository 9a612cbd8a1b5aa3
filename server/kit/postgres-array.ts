import type { Cell, ColumnType } from './dialect.js';

/** The types that PostgreSQL knows by these numbers, and the bytes of a value where all have as many. */
const FORMS = {
  boolean: { oid: 16, width: 1 },
  bigint: { oid: 20, width: 8 },
  integer: { oid: 23, width: 4 },
  text: { oid: 25, width: undefined },
  'double precision': { oid: 701, width: 8 },
} as const satisfies Record<ColumnType, { oid: number; width: number | undefined }>;

/** Bytes before the values, and before each. */
const HEADER = 20;
const LENGTH = 4;
const LOW_BITS = 2 ** 32;

/**
 * A list in PostgreSQL's binary form (array_send), which costs both sides a fraction of what its text does.
 * It has to meet a parameter of exactly this type. @throws TypeError when a cell is not of the type.
 */
export function postgresArray(type: ColumnType, values: ArrayLike<Cell>): Buffer {
  const { oid, width } = FORMS[type];
  const bytes = Buffer.allocUnsafe(HEADER + values.length * LENGTH + sizeOf(values, width));
  // dimensions, nulls, type, length, first index
  const header = [values.length > 0 ? 1 : 0, 0, oid, values.length, 1];
  header.forEach((word, index) => bytes.writeInt32BE(word, index * 4));
  let at = HEADER;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? null;
    const size = value === null ? -1 : write(bytes, at + LENGTH, type, value);
    bytes.writeInt32BE(size, at);
    at += LENGTH + Math.max(size, 0);
  }
  // an empty list has no dimension to describe, and nulls take no room
  return bytes.subarray(0, values.length > 0 ? at : HEADER - 8);
}

function sizeOf(values: ArrayLike<Cell>, width: number | undefined): number {
  if (width !== undefined) return values.length * width;
  let size = 0;
  for (let index = 0; index < values.length; index++) size += Buffer.byteLength(String(values[index]));
  return size;
}

/** @returns the bytes written. */
function write(bytes: Buffer, at: number, type: ColumnType, value: string | number | boolean): number {
  if (type === 'text' && typeof value === 'string') return bytes.write(value, at);
  if (type === 'boolean') return bytes.writeUInt8(value ? 1 : 0, at) - at;
  if (typeof value !== 'number') throw new TypeError(`A ${type} is ${String(value)}`);
  if (type === 'double precision') return bytes.writeDoubleBE(value, at) - at;
  if (!Number.isSafeInteger(value)) throw new TypeError(`A whole number is ${value}`);
  if (type === 'integer') return bytes.writeInt32BE(value, at) - at;
  const high = Math.floor(value / LOW_BITS);
  bytes.writeInt32BE(high, at);
  return bytes.writeUInt32BE(value - high * LOW_BITS, at + 4) - at;
}
