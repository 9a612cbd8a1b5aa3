import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { toCsv } from './chart-export-csv.js';
import { fileName } from './chart-export-file.js';

test('numbers stay plain, even below zero, and gaps empty', () => {
  expect(toCsv([['2026-01', -1800.5, null]])).toBe('2026-01,-1800.5,\r\n');
});

test('what a spreadsheet would compute becomes a text', () => {
  expect(toCsv([['=1+1', '+1', '-1', '@SUM(A1)', '\tx']])).toBe("'=1+1,'+1,'-1,'@SUM(A1),'\tx\r\n");
});

test('any text comes back as it was', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'ß', ';') });
  const row = fc.array(
    text.map((rest) => `a${rest}`),
    { minLength: 2, maxLength: 2 },
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      expect(parse(toCsv(rows), { record_delimiter: '\r\n' })).toEqual(rows);
    }),
  );
});

test('a file is named for its heading', () => {
  expect(fileName('Net revenue by month', 'csv')).toBe('net-revenue-by-month.csv');
  expect(fileName('Umsatz (Größe: L/XL)', 'png')).toBe('umsatz-größe-l-xl.png');
  expect(fileName('—', 'png')).toBe('chart.png');
});
