import { DateTime, IANAZone } from 'luxon';
import { parseDay, type Day } from '../kit/day.js';

const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 86_400_000;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/** Texts remembered per format: exports repeat the times of their orders on each line. */
const REMEMBERED = 20_000;

/** Reads dates and times as a file writes them; undefined when the text is no such date. */
export interface Dates {
  /** Milliseconds since 1970 UTC. A time without offset is one of the reporting time zone. */
  instant: (text: string) => number | undefined;
  /** A day; where a time is given, the day as it is written. */
  day: (text: string) => Day | undefined;
  expectedInstant: string;
  expectedDay: string;
}

/**
 * Dates in ISO 8601 (`2026-10-17`, `2026-10-17 09:30`, `2026-10-17T09:30:00Z`, fractions and offsets), or in
 * the formats a mapping declares (tokens of luxon; `iso` stands for the forms above), tried in their order.
 */
export function datesOf(timeZone: string, formats: readonly string[] = ['iso']): Dates {
  const toInstant = zoneShift(timeZone);
  const readers = formats.map((format) => (format === 'iso' ? readIso : readFormat(format)));
  const read = (text: string): WrittenTime | undefined => {
    for (const reader of readers) {
      const written = reader(text);
      if (written) return written;
    }
    return undefined;
  };
  // the lines of an order follow each other, all of one time
  let [lastText, lastInstant] = ['', undefined as number | undefined];
  const instantOf = (text: string): number | undefined => {
    const written = read(text);
    return (
      written && (written.offset === undefined ? toInstant(written.local) : written.local - written.offset)
    );
  };
  const own = formats.filter((format) => format !== 'iso').join(' or ');
  const iso = formats.includes('iso');
  return {
    instant: (text) => {
      if (text !== lastText) [lastText, lastInstant] = [text, instantOf(text)];
      return lastInstant;
    },
    day: (text) => {
      const written = read(text);
      return written && Math.floor(written.local / MS_PER_DAY);
    },
    expectedInstant: [iso && 'an instant like 2026-10-17T09:30:00Z', own && `a date as ${own}`]
      .filter(Boolean)
      .join(' or '),
    expectedDay: [iso && 'a date like 2026-10-17', own && `a date as ${own}`].filter(Boolean).join(' or '),
  };
}

/** What a text says: the time on the clock (as ms since 1970, as if in UTC), and its distance from UTC, if told. */
interface WrittenTime {
  local: number;
  offset: number | undefined;
}

const TIME = /^[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)? ?(?:(Z)|([+-])(\d\d)(?::?(\d\d))?)?$/i;

function readIso(text: string): WrittenTime | undefined {
  const day = isoDay(text.length === 10 ? text : text.slice(0, 10));
  if (day === undefined) return undefined;
  if (text.length === 10) return { local: day * MS_PER_DAY, offset: undefined };
  return readSeconds(text, day) ?? readTime(text, day);
}

/** The form most files have, `…T09:30:00Z`, in a third of the time; undefined when it is another. */
function readSeconds(text: string, day: Day): WrittenTime | undefined {
  if (text.length !== 20 || text[10] !== 'T' || text[13] !== ':' || text[16] !== ':' || text[19] !== 'Z')
    return undefined;
  const [hour, minute, second] = [twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17)];
  if (!(hour < 24 && minute < 60 && second < 60)) return undefined;
  return { local: day * MS_PER_DAY + ((hour * 60 + minute) * 60 + second) * 1000, offset: 0 };
}

function twoDigits(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

function readTime(text: string, day: Day): WrittenTime | undefined {
  const time = TIME.exec(text.slice(10));
  if (!time) return undefined;
  const [hour, minute, second] = [Number(time[1]), Number(time[2]), Number(time[3] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const fraction = time[4] === undefined ? 0 : Math.floor(Number(`0.${time[4]}`) * 1000);
  const local = day * MS_PER_DAY + ((hour * 60 + minute) * 60 + second) * 1000 + fraction;
  if (time[5]) return { local, offset: 0 };
  if (!time[6]) return { local, offset: undefined };
  const [offsetHours, offsetMinutes] = [Number(time[7]), Number(time[8] ?? 0)];
  if (offsetHours > 14 || offsetMinutes > 59) return undefined;
  return { local, offset: (offsetHours * 60 + offsetMinutes) * 60_000 * (time[6] === '-' ? -1 : 1) };
}

/** Few enough to remember them all: some 110,000. */
const isoDays = new Map<string, Day>();

/** A day of the years 1900 … 2200. */
function isoDay(text: string): Day | undefined {
  const known = isoDays.get(text);
  if (known !== undefined) return known;
  const day = parseDay(text);
  const year = Number(text.slice(0, 4));
  if (day === undefined || year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  isoDays.set(text, day);
  return day;
}

function readFormat(format: string): (text: string) => WrittenTime | undefined {
  const parser = DateTime.buildFormatParser(format, { locale: 'en' });
  const known = new Map<string, WrittenTime | undefined>();
  const read = (text: string): WrittenTime | undefined => {
    const date = DateTime.fromFormatParser(text, parser, { zone: 'utc', setZone: true, locale: 'en' });
    if (!date.isValid || date.year < FIRST_YEAR || date.year > LAST_YEAR) return undefined;
    const offset = date.offset * 60_000;
    return { local: date.toMillis() + offset, offset: tellsZone(format) ? offset : undefined };
  };
  return (text) => {
    if (known.has(text)) return known.get(text);
    if (known.size >= REMEMBERED) known.clear();
    const written = read(text);
    known.set(text, written);
    return written;
  };
}

/** Whether a format has a token for the offset or zone (Z, ZZ, ZZZ, z), quoted text aside. */
function tellsZone(format: string): boolean {
  return /z/i.test(format.replaceAll(/'[^']*'/g, ''));
}

/** Turns the time on a zone's clock into an instant. A time that the change to summer skips is moved past it. */
function zoneShift(timeZone: string): (local: number) => number {
  if (timeZone === 'UTC') return (local) => local;
  const zone = IANAZone.create(timeZone);
  const offsetAt = (instant: number): number => zone.offset(instant) * 60_000;
  const offsets = new Map<number, number>();
  return (local) => {
    const hour = Math.floor(local / MS_PER_HOUR);
    let offset = offsets.get(hour);
    if (offset === undefined) {
      const guess = offsetAt(local - offsetAt(local));
      const again = offsetAt(local - guess);
      offset = guess === again ? guess : Math.min(guess, again);
      offsets.set(hour, offset);
    }
    return local - offset;
  };
}
