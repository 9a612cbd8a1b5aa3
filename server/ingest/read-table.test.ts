import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { cutRecords } from './cut-records.js';
import { parseRun, type Rows } from './parse-run.js';
import { readTable } from './read-table.js';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'read-table-'))));
afterAll(() => rm(folder, { recursive: true }));

const cell = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.stringMatching(/^[a-c ,"\n\r;é€]{0,6}$/),
  fc.constantFrom('', '"', '\n', '\r\n', 'a,b', 'plain', '😀', '__proto__'),
);
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 12 });

/** Writes a table with quotes where they are needed and, at random, where they are not. */
function serialise(rows: string[][], quoteAll: boolean[], ends: string[], endLast: boolean): string {
  const written = rows.map((cells, row) =>
    cells
      .map((value, at) =>
        quoteAll[(row * 3 + at) % quoteAll.length] || /["\n\r,]/.test(value)
          ? `"${value.replaceAll('"', '""')}"`
          : value,
      )
      .join(','),
  );
  const text = written.map((row, at) => row + ends[at % ends.length]!).join('');
  return endLast ? text : text.replace(/\r?\n$/, '');
}

const writing = fc.tuple(
  table,
  fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
  fc.array(fc.constantFrom('\n', '\r\n', '\n\n', '\r\n\r\n'), { minLength: 1, maxLength: 3 }),
  fc.boolean(),
);

/** Reads a text in pieces of the given size, as readTable does with a file. */
function inPieces(text: string, size: number): Rows {
  const rows: Rows = { cells: [], lines: [] };
  let line = 1;
  let rest = '';
  const take = (piece: string): void => {
    const cut = cutRecords(rest + piece);
    rest = cut.rest;
    for (const run of cut.runs) line = parseRun(run, ',', line, 'x.csv', rows);
  };
  for (let at = 0; at < text.length; at += size) take(text.slice(at, at + size));
  if (rest !== '') take('\n');
  return rows;
}

describe('rows of a CSV text', () => {
  test('are those that csv-parse finds in the whole, however the text is quoted, ended and cut', () => {
    fc.assert(
      fc.property(writing, fc.integer({ min: 1, max: 40 }), ([rows, quoteAll, ends, endLast], size) => {
        const text = serialise(rows, quoteAll, ends, endLast);
        const whole: string[][] = parse(text, {
          record_delimiter: ['\n', '\r\n'],
          relax_column_count: true,
          skip_empty_lines: true,
        });
        expect(inPieces(text, size).cells).toEqual(whole);
      }),
      { numRuns: 500 },
    );
  });

  test('carry the line of the file on which they begin', () => {
    fc.assert(
      fc.property(writing, fc.integer({ min: 1, max: 40 }), ([rows, quoteAll, ends], size) => {
        const text = serialise(rows, quoteAll, ends, true);
        let line = 1;
        const expected = rows.map((cells, at) => {
          const begin = line;
          line += (cells.join('') + ends[at % ends.length]!).split('\n').length - 1;
          return begin;
        });
        expect(inPieces(text, size).lines).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('come out of a file whose characters and records lie across its pieces', async () => {
    const rows = Array.from({ length: 9_000 }, (_, at) => [
      `${at}`,
      `€${'é'.repeat(at % 50)}`,
      at % 7 ? 'x' : '"q\n"',
    ]);
    const path = join(folder, 'long.csv');
    await writeFile(path, serialise(rows, [false], ['\r\n', '\n'], true));
    const read: string[][] = [];
    for await (const piece of readTable(path, {})) read.push(...piece.cells);
    expect(read).toEqual(rows);
  });
});
