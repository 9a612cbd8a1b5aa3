import { SourceError } from '../kit/records.js';
import { SCALE } from '../kit/decimal.js';
import { listed, type Header } from './header.js';
import type { Condition } from './mapping.js';
import type { Notation } from './notation.js';
import type { Row } from './row.js';

/** The columns of a file as one place of its mapping asks for them. */
export interface Columns {
  /** @throws SourceError naming the place in the mapping when the file has no such column. */
  find(name: string): { column: string; position: number };
  /** The same, asked for by a place further inside. */
  at(key: string): Columns;
  /** Reads a number as the file writes it. */
  number(text: string): number | undefined;
}

export function columnsOf(
  header: Header,
  file: string,
  notation: Notation,
  path: readonly string[] = [],
): Columns {
  return {
    find: (name) => {
      const position = header.position(name);
      if (position !== undefined) return { column: header.names[position]!, position };
      throw new SourceError(
        `${file}:1: the mapping's ${path.join('.')} asks for the column "${name}"; found: ${listed(header.names)}`,
      );
    },
    at: (key) => columnsOf(header, file, notation, [...path, key]),
    number: notation.numbers.parse,
  };
}

/** A pattern sees no more of a value than this. */
const LONGEST_MATCHED = 1_000;

/** Whether a text matches a pattern somewhere. */
export function patternOf(pattern: string, ignoreCase = false): (text: string) => boolean {
  const expression = new RegExp(pattern, ignoreCase ? 'iu' : 'u');
  return (text) => expression.test(text.length > LONGEST_MATCHED ? text.slice(0, LONGEST_MATCHED) : text);
}

/** Whether a row meets a condition. */
export function conditionOf(condition: Condition, columns: Columns): (row: Row) => boolean {
  const { position } = columns.at('column').find(condition.column);
  const test = testOf(condition, columns);
  const wanted = condition.not !== true;
  return (row) => {
    const met = test(row.cells[position]!.trim());
    return met !== undefined && met === wanted;
  };
}

/** The test of a condition: undefined where a text that is no number is compared with one. */
function testOf(condition: Condition, columns: Columns): (text: string) => boolean | undefined {
  const { equals, in: several, matches, ignoreCase, lessThan, atMost, atLeast, moreThan } = condition;
  const compare = (test: (value: number) => boolean) => (text: string) => {
    const value = columns.number(text);
    return value === undefined ? undefined : test(value / SCALE);
  };
  if (lessThan !== undefined) return compare((value) => value < lessThan);
  if (atMost !== undefined) return compare((value) => value <= atMost);
  if (atLeast !== undefined) return compare((value) => value >= atLeast);
  if (moreThan !== undefined) return compare((value) => value > moreThan);
  if (matches !== undefined) return patternOf(matches, ignoreCase);
  if (condition.empty) return (text) => text === '';
  const fold = (text: string): string => (ignoreCase ? text.toLowerCase() : text);
  const texts = new Set([...(several ?? []), ...(equals === undefined ? [] : [equals])].map(fold));
  return (text) => texts.has(fold(text));
}
