import { describe, expect, test } from '@jest/globals';
import { createFormat, NO_VALUE } from './format.js';

const british = createFormat({ locale: 'en-GB', currency: 'GBP', timeZone: 'UTC' });
const german = createFormat({ locale: 'de-DE', currency: 'EUR', timeZone: 'Europe/Berlin' });

describe('numbers', () => {
  test('amounts lose their pence from a thousand on, lines and prices keep them', () => {
    expect(british.money(999.5)).toBe('£999.50');
    expect(british.money(1234.56)).toBe('£1,235');
    expect(british.exactMoney(1234.56)).toBe('£1,234.56');
  });

  test('an axis is short', () => {
    expect(british.axis(1_240_000, 'money')).toBe('£1.2m');
    expect(british.axis(0.25, 'share')).toBe('25%');
    expect(british.axis(-0.05, 'score')).toBe('-0.05');
  });

  test('changes carry their sign, and none at all stays without', () => {
    expect(british.change(12.44)).toBe('+12.4%');
    expect(british.change(-7)).toBe('-7%');
    expect(british.change(0)).toBe('0%');
  });

  test('very small probabilities have a floor', () => {
    expect(british.probability(0.0031)).toBe('0.0031');
    expect(british.probability(1e-12)).toBe('< 0.0001');
  });

  test('a gap is a dash, never zero', () => {
    expect(british.money(null)).toBe(NO_VALUE);
    expect(british.month(undefined)).toBe(NO_VALUE);
    expect(british.money(0)).toBe('£0.00');
  });

  test('a language that is none is read as English', () => {
    expect(createFormat({ locale: 'en-US@posix', timeZone: 'UTC' }).axis(0.25, 'share')).toBe('25%');
  });

  test('the locale decides', () => {
    expect(german.money(1234.56)).toBe('1.235\u00a0€');
  });

  test('without a known currency amounts are plain numbers', () => {
    expect(createFormat({ locale: 'en-GB', timeZone: 'UTC' }).money(12.5)).toBe('12.5');
  });
});

describe('dates', () => {
  test('months and days are the calendar ones, whatever the zone', () => {
    expect(german.month('2026-01')).toBe('Jan. 2026');
    expect(british.day('2026-10-17')).toBe('17 Oct 2026');
  });

  test('an instant falls on the day of the reports’ zone', () => {
    expect(british.instantDay('2026-10-17T23:30:00.000Z')).toBe('17 Oct 2026');
    expect(german.instantDay('2026-10-17T23:30:00.000Z')).toBe('18.10.2026');
    expect(british.instantMonth('2026-09-30T23:30:00.000Z')).toBe('Sept 2026');
    expect(german.instantMonth('2026-09-30T23:30:00.000Z')).toBe('Okt. 2026');
  });
});
