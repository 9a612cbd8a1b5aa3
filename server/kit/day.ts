import { DateTime, IANAZone } from 'luxon';

/**
 * Days and months as small whole numbers, so that both databases group and compare them alike.
 * A day counts from 1970-01-01 in the reporting time zone; a month is year × 12 + (month − 1).
 */
export type Day = number;
export type Month = number;

const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;

/** `2026-10-17` as a day number; undefined when there is no such date. */
export function parseDay(text: string): Day | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return undefined;
  const ms = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return formatDay(ms / MS_PER_DAY) === text ? ms / MS_PER_DAY : undefined;
}

/** A day number as `2026-10-17`. */
export function formatDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** `2026-10` as a month number; undefined when there is no such month. */
export function parseMonth(text: string): Month | undefined {
  const parts = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  return parts ? Number(parts[1]) * 12 + Number(parts[2]) - 1 : undefined;
}

/** A month number as `2026-10`. */
export function formatMonth(month: Month): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

const MONTH_NAME = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** A month number as `October 2026`. */
export function nameMonth(month: Month): string {
  return `${MONTH_NAME.format(Date.UTC(2000, month % 12))} ${Math.floor(month / 12)}`;
}

/** First day of a month. */
export function firstDay(month: Month): Day {
  return Date.UTC(Math.floor(month / 12), month % 12) / MS_PER_DAY;
}

/** Last day of a month. */
export function lastDay(month: Month): Day {
  return firstDay(month + 1) - 1;
}

/** The month a day lies in. */
export function monthOf(day: Day): Month {
  const date = new Date(day * MS_PER_DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** Tells the day of an instant in one time zone. */
export interface Calendar {
  readonly timeZone: string;
  /** The day (in the zone) on which an instant, in ms since 1970 UTC, falls. */
  dayOf(instant: number): Day;
  /** The instant at which a day begins in the zone, in ms since 1970 UTC. */
  startOf(day: Day): number;
}

/** A calendar for an IANA zone. Offsets are remembered by the hour: zones change only on such steps. */
export function calendarOf(timeZone: string): Calendar {
  const zone = IANAZone.create(timeZone);
  const offsets = new Map<number, number>();
  const offsetAt = (instant: number): number => {
    const hour = Math.floor(instant / MS_PER_HOUR);
    let offset = offsets.get(hour);
    if (offset === undefined) offsets.set(hour, (offset = zone.offset(hour * MS_PER_HOUR) * 60_000));
    return offset;
  };
  return timeZone === 'UTC'
    ? { timeZone, dayOf: (ms) => Math.floor(ms / MS_PER_DAY), startOf: (day) => day * MS_PER_DAY }
    : {
        timeZone,
        dayOf: (ms) => Math.floor((ms + offsetAt(ms)) / MS_PER_DAY),
        startOf: (day) => DateTime.fromISO(formatDay(day), { zone: timeZone }).toMillis(),
      };
}
