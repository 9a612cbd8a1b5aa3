import type { Rejection } from '../kit/records.js';
import type { Check } from './checks.js';

/** A row while it is read: its cells, its line, and the first thing found wrong with it. */
export interface Row {
  cells: readonly string[];
  line: number;
  rejection: Rejection | undefined;
}

/** Where the text of a field comes from; `column` is what messages call it. */
export interface Field {
  column: string;
  /** The trimmed text; empty when there is none. */
  text: (row: Row) => string;
}

/** The fields a file has, by the names of the canonical columns. */
export type Fields = ReadonlyMap<string, Field>;

const LONGEST_SHOWN = 80;

/** Notes what is wrong with a row, unless something is noted already: a row is rejected once. */
export function reject(row: Row, column: string | null, value: string | null, expected: string): void {
  row.rejection ??= { line: row.line, column, value: value === null ? null : cut(value), expected };
}

function cut(value: string): string {
  return value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN - 1)}…` : value;
}

/** A reader of a field that each row must fill. */
export function required<T>(fields: Fields, name: string, check: Check<T>): (row: Row) => T {
  const field = fields.get(name);
  if (!field) throw new Error(`The field ${name} is read from a file that does not have it`);
  return (row) => {
    const text = field.text(row);
    const value = text === '' ? undefined : check.read(text);
    if (value !== undefined) return value;
    reject(row, field.column, text, check.expected);
    return check.missing;
  };
}

/** A reader of a field that may be empty, or missing from the file altogether. */
export function optional<T>(fields: Fields, name: string, check: Check<T>): (row: Row) => T | null {
  const field = fields.get(name);
  if (!field) return () => null;
  return (row) => {
    const text = field.text(row);
    if (text === '') return null;
    const value = check.read(text);
    if (value !== undefined) return value;
    reject(row, field.column, text, `${check.expected}, or nothing`);
    return null;
  };
}
