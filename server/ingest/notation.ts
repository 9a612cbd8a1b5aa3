import type { Calendar } from '../kit/day.js';
import { numbersOf, timesOf, type Numbers, type Times } from './checks.js';
import { datesOf } from './read-instant.js';

/** How a file writes numbers and times, and the calendar by which instants get their day and month. */
export interface Notation {
  numbers: Numbers;
  times: Times;
  calendar: Calendar;
}

/** What a mapping may declare of a file's notation. */
export interface DeclaredNotation {
  decimalComma?: boolean | undefined;
  dateFormats?: readonly string[] | undefined;
  timeZone?: string | undefined;
}

/** Without declarations: a decimal point, ISO 8601, and local times in the reporting time zone. */
export function notationOf(calendar: Calendar, declared: DeclaredNotation = {}): Notation {
  const { decimalComma = false, dateFormats, timeZone = calendar.timeZone } = declared;
  return { numbers: numbersOf(decimalComma), times: timesOf(datesOf(timeZone, dateFormats)), calendar };
}
