import { expect, test } from '@jest/globals';
import sql from 'sql-template-tag';
import { eachDatabase } from '../testing/database.js';
import { numberRelation } from './number-rows.js';

const LARGEST = Number.MAX_SAFE_INTEGER;

eachDatabase('rows of numbers', (open, dialect) => {
  test('arrive as they are, with or without texts', async () => {
    const database = await open();
    const cells = Float64Array.of(0, LARGEST, -1, 7, 1_234_567, -LARGEST);
    const bare = numberRelation(dialect, { names: ['a', 'b'], cells });
    expect(await database.rows(sql`select a, b from ${bare} r`)).toEqual([
      { a: 0, b: LARGEST },
      { a: -1, b: 7 },
      { a: 1_234_567, b: -LARGEST },
    ]);
    const texts = { name: 'id', values: ['', 'O\'Brien "ß" 東\n', '007'] };
    const named = numberRelation(dialect, { names: ['a', 'b'], cells, texts });
    expect(await database.rows(sql`select id, a from ${named} r where b <> 7`)).toEqual([
      { id: '', a: 0 },
      { id: '007', a: 1_234_567 },
    ]);
    expect(await database.rows(sql`select id from ${named} r where b = 7`)).toEqual([
      { id: texts.values[1] },
    ]);
    const none = numberRelation(dialect, { names: ['a'], cells: new Float64Array() });
    expect(await database.rows(sql`select a from ${none} r`)).toEqual([]);
  });
});
