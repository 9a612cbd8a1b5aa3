import { expect, test } from '@jest/globals';
import sql from 'sql-template-tag';
import { eachDatabase } from '../testing/database.js';
import { among, relation } from './dialect.js';

const LARGEST = Number.MAX_SAFE_INTEGER;
const WORDS = ['', 'a', 'Ångström', '東京, "{}" \\ NULL', 'null'];

eachDatabase('rows from memory', (open, dialect) => {
  test('arrive as they are, whatever their types', async () => {
    const database = await open();
    const columns = { t: 'text', i: 'integer', b: 'bigint', d: 'double precision', y: 'boolean' } as const;
    const rows = [
      ['東 "x", {y}\n', 2 ** 31 - 1, LARGEST, 0.1, true],
      [null, null, null, null, null],
      ['', -(2 ** 31), -LARGEST, -1e300, false],
      ['NULL', 0, -1, 0, true],
    ];
    const found = await database.rows(sql`select t, i, b, d, y from ${relation(dialect, columns, rows)} r`);
    const truth = (cell: unknown) =>
      dialect === 'sqlite' && typeof cell === 'boolean' ? Number(cell) : cell;
    expect(found.map(({ t, i, b, d, y }) => [t, i, b, d, y])).toEqual(rows.map((row) => row.map(truth)));
    expect(await database.rows(sql`select t from ${relation(dialect, columns, [])} r`)).toEqual([]);
  });

  test('can be looked for, however many', async () => {
    const database = await open();
    for (const word of WORDS) {
      const [found] = await database.rows(
        sql`select count(*) as n where cast(${word} as text) in ${among(dialect, WORDS)}`,
      );
      expect(Number(found!.n)).toBe(1);
    }
    const numbers = Array.from({ length: 100_000 }, (_, index) => index * 7);
    const find = (value: number) =>
      database.rows(sql`select 1 as found where cast(${value} as bigint) in ${among(dialect, numbers)}`);
    expect([(await find(99_999 * 7)).length, (await find(8)).length]).toEqual([1, 0]);
    expect(await database.rows(sql`select 1 as found where 1 in ${among(dialect, [])}`)).toEqual([]);
  });
});
