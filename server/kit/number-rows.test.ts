import { expect, test } from '@jest/globals';
import sql from 'sql-template-tag';
import { eachDatabase } from '../testing/database.js';
import { numberRelation } from './number-rows.js';

const LARGEST = Number.MAX_SAFE_INTEGER;

eachDatabase('rows of numbers', (open, dialect) => {
  test('arrive as they are, with or without texts', async () => {
    const database = await open();
    const columns = { a: Float64Array.of(0, -1, 1_234_567), b: Float64Array.of(LARGEST, 7, -LARGEST) };
    const bare = numberRelation(dialect, { columns });
    expect(await database.rows(sql`select a, b from ${bare} r`)).toEqual([
      { a: 0, b: LARGEST },
      { a: -1, b: 7 },
      { a: 1_234_567, b: -LARGEST },
    ]);
    const texts = { name: 'id', values: ['', 'O\'Brien "ß" 東\n', '007'] };
    const named = numberRelation(dialect, { columns, texts });
    expect(await database.rows(sql`select id, a from ${named} r where b <> 7`)).toEqual([
      { id: '', a: 0 },
      { id: '007', a: 1_234_567 },
    ]);
    expect(await database.rows(sql`select id from ${named} r where b = 7`)).toEqual([
      { id: texts.values[1] },
    ]);
    const same = { a: Float64Array.of(-LARGEST, -LARGEST), b: Float64Array.of(0, 3) };
    const alike = numberRelation(dialect, { columns: same });
    expect(await database.rows(sql`select a, a + b as sum from ${alike} r where a < b`)).toEqual([
      { a: -LARGEST, sum: -LARGEST },
      { a: -LARGEST, sum: -LARGEST + 3 },
    ]);
    const none = numberRelation(dialect, { columns: { a: new Float64Array() } });
    expect(await database.rows(sql`select a from ${none} r`)).toEqual([]);
  });
});
