import type { TicketPriorityValue, TicketStatusValue } from '../kit/records.js';
import { LARGEST, parseDecimal, SCALE } from '../kit/decimal.js';
import type { Dates } from './read-instant.js';

/** What the text of a field must be, and what it is worth. */
export interface Check<T> {
  /** The value of a text that is not empty; undefined when the text is not what is expected. */
  read(text: string): T | undefined;
  expected: string;
  /** Stands in for a value that is not there; a row with one is rejected, so no record ever holds it. */
  missing: T;
}

const LONGEST_ID = 200;
const REMEMBERED = 10_000;
const CONTROL = /\p{Cc}/u;
const EMAIL = /^[^\s@]+@[^\s@]+$/;
const LONGEST_EMAIL = 320;

/** An id of the caller: any text without control characters. */
export const ID: Check<string> = {
  read: (text) => (text.length <= LONGEST_ID && !CONTROL.test(text) ? text : undefined),
  expected: `an id of at most ${LONGEST_ID} characters, without control characters`,
  missing: '',
};

export const TEXT: Check<string> = { read: (text) => text, expected: 'a text', missing: '' };

export const EMAIL_ADDRESS: Check<string> = {
  read: (text) => (text.length <= LONGEST_EMAIL && EMAIL.test(text) ? text : undefined),
  expected: 'an e-mail address like ada@example.com',
  missing: '',
};

/** The numbers of a file: with a decimal point, or (when its mapping says so) with a decimal comma. */
export function numbersOf(decimalComma: boolean) {
  const parse = remembered(decimalComma ? parseDecimalComma : parseDecimal);
  const number = (expected: string, allowed: (value: number) => boolean): Check<number> => ({
    read: (text) => {
      const value = parse(text);
      return value !== undefined && allowed(value) ? value : undefined;
    },
    expected: `${expected}, with at most 4 decimals, below ${LARGEST.toLocaleString('en')}`,
    missing: 0,
  });
  return {
    quantity: number('a number other than 0', (value) => value !== 0),
    /** A price or cost. */
    price: number('a number, 0 or more', (value) => value >= 0),
    amount: number('a number', () => true),
    sentiment: { ...number('', (value) => Math.abs(value) <= SCALE), expected: 'a number from -1 to 1' },
    parse,
  };
}

export type Numbers = ReturnType<typeof numbersOf>;

/** Numbers repeat from row to row, and a look-up takes a fifth of the time. */
function remembered(parse: (text: string) => number | undefined): (text: string) => number | undefined {
  const known = new Map<string, number>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = parse(text);
    if (value === undefined) return undefined;
    if (known.size >= REMEMBERED) known.clear();
    known.set(text, value);
    return value;
  };
}

const GROUPED = /^[+-]?\d{1,3}(?:[. \u00a0\u202f']\d{3})+(?:,\d*)?$/;

/** `1.234,56`, `1 234,56` and `1234,56`. */
function parseDecimalComma(text: string): number | undefined {
  const digits = GROUPED.test(text) ? text.replaceAll(/[. \u00a0\u202f']/g, '') : text;
  return digits.includes('.') ? undefined : parseDecimal(digits.replace(',', '.'));
}

/** The instants and days of a file. */
export function timesOf(dates: Dates) {
  return {
    instant: { read: dates.instant, expected: dates.expectedInstant, missing: 0 },
    day: { read: dates.day, expected: dates.expectedDay, missing: 0 },
  } satisfies Record<string, Check<number>>;
}

export type Times = ReturnType<typeof timesOf>;

/** One of a few words in any case; other names for the same are taken too. */
function oneOf<T>(expected: string, missing: T, words: readonly (readonly [T, ...string[]])[]): Check<T> {
  const known = new Map(words.flatMap(([value, ...names]) => names.map((name) => [name, value] as const)));
  return { read: (text) => known.get(text.toLowerCase().replaceAll(/[\s_-]+/g, ' ')), expected, missing };
}

export const BOOLEAN = oneOf('true or false', false, [
  [true, 'true', '1', 'yes'],
  [false, 'false', '0', 'no'],
]);

export const STATUS = oneOf<TicketStatusValue>('open, pending, resolved or closed', 'open', [
  ['open', 'open', 'new', 'reopened'],
  ['pending', 'pending', 'in progress', 'waiting', 'on hold', 'hold'],
  ['resolved', 'resolved', 'solved', 'fixed'],
  ['closed', 'closed', 'done', 'cancelled', 'canceled'],
]);

export const PRIORITY = oneOf<TicketPriorityValue>('low, normal, high or urgent', 'normal', [
  ['low', 'low'],
  ['normal', 'normal', 'medium', 'standard'],
  ['high', 'high'],
  ['urgent', 'urgent', 'critical'],
]);
