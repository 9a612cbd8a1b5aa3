import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  calendarOf,
  firstDay,
  formatDay,
  formatMonth,
  lastDay,
  monthOf,
  nameMonth,
  parseDay,
  parseMonth,
} from './day.js';

describe('days and months', () => {
  test('come back as they were', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 80_000 }), (day) => {
        expect(parseDay(formatDay(day))).toBe(day);
        expect(parseMonth(formatMonth(monthOf(day)))).toBe(monthOf(day));
        expect(firstDay(monthOf(day))).toBeLessThanOrEqual(day);
        expect(lastDay(monthOf(day))).toBeGreaterThanOrEqual(day);
      }),
    );
  });

  test('that do not exist are refused', () => {
    expect([
      parseDay('2026-02-30'),
      parseDay('2025-02-29'),
      parseDay('26-01-01'),
      parseMonth('2026-13'),
      parseMonth('2026-00'),
    ]).toEqual(Array(5).fill(undefined));
    expect(formatDay(parseDay('2024-02-29')!)).toBe('2024-02-29');
  });

  test('have names', () => {
    expect(nameMonth(parseMonth('2026-10')!)).toBe('October 2026');
  });

  test('begin and end by the clock of the reporting time zone, summer time included', () => {
    const berlin = calendarOf('Europe/Berlin');
    const day = (text: string) => formatDay(berlin.dayOf(Date.parse(text)));
    expect([
      day('2026-03-28T22:59:59Z'),
      day('2026-03-28T23:00:00Z'),
      day('2026-03-29T21:59:59Z'),
      day('2026-03-29T22:00:00Z'),
    ]).toEqual(['2026-03-28', '2026-03-29', '2026-03-29', '2026-03-30']);
    expect(new Date(berlin.startOf(parseDay('2026-03-30')!)).toISOString()).toBe('2026-03-29T22:00:00.000Z');
    const kolkata = calendarOf('Asia/Kolkata');
    expect(formatDay(kolkata.dayOf(Date.parse('2026-01-01T18:29:59Z')))).toBe('2026-01-01');
    expect(formatDay(kolkata.dayOf(Date.parse('2026-01-01T18:30:00Z')))).toBe('2026-01-02');
  });
});
