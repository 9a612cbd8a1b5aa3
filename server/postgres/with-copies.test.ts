import { expect, test } from '@jest/globals';
import sql from 'sql-template-tag';
import { eachDatabase } from '../testing/database.js';

const LARGEST = Number.MAX_SAFE_INTEGER;

eachDatabase('rows that are appended', (open, dialect) => {
  const texts = ['', '\\N', '\\.', 'a\tb\\c\r\nd', 'Ångström "ß" \\ 東\t\n', '\u001fday:1:C', "O'Brien"];
  const numbers = [0, -1, LARGEST, -LARGEST, 1_000_000_000, 999_999_999, 12_000_000_007];

  test('arrive as they are, and are there for the next statement', async () => {
    const database = await open();
    await database.write(async (session) => {
      await session.run(sql`create temp table copied (id text, a bigint)`);
      const rows = { columns: { a: Float64Array.from(numbers) }, texts: { name: 'id', values: texts } };
      await session.append('copied', rows);
      await session.append('copied', { columns: { a: Float64Array.of(5) } });
      const found = await session.rows(sql`select id, a from copied`);
      expect(found).toEqual([...texts.map((id, row) => ({ id, a: numbers[row] })), { id: null, a: 5 }]);
      await session.run(sql`delete from copied where a = 5`);
      await session.append('copied', { columns: { a: new Float64Array() } });
      expect(await session.rows(sql`select count(*) as rows from copied`)).toEqual([{ rows: texts.length }]);
      await session.run(sql`drop table copied`);
    });
  });

  test('arrive in their order when they are many', async () => {
    const database = await open();
    await database.write(async (session) => {
      await session.run(sql`create temp table copied (place integer, a bigint)`);
      for (let from = 0; from < 200_000; from += 1_000) {
        const cells = Float64Array.from({ length: 1_000 }, (_, row) => from + row);
        await session.append('copied', { columns: { place: cells, a: cells } });
        // whoever appends uses the memory again
        cells.fill(-1);
      }
      const [found] = await session.rows(sql`
        select count(*) as rows, count(distinct a) as different, min(a) as least, max(a) as most,
          sum(case when a = place then 0 else 1 end) as torn from copied`);
      expect(found).toEqual({ rows: 200_000, different: 200_000, least: 0, most: 199_999, torn: 0 });
      await session.run(sql`drop table copied`);
    });
  });

  test('are refused when a number does not fit its column, which SQLite has none of', async () => {
    const database = await open();
    const store = (place: number) =>
      database.write(async (session) => {
        await session.run(sql`create temp table copied (place integer)`);
        await session.append('copied', { columns: { place: Float64Array.of(place) } });
        const rows = await session.rows(sql`select place from copied`);
        await session.run(sql`drop table copied`);
        return rows;
      });
    expect(await store(2 ** 31 - 1)).toEqual([{ place: 2 ** 31 - 1 }]);
    expect(await store(-(2 ** 31))).toEqual([{ place: -(2 ** 31) }]);
    const tooLarge = store(2 ** 31);
    if (dialect === 'sqlite') await expect(tooLarge).resolves.toEqual([{ place: 2 ** 31 }]);
    else await expect(tooLarge).rejects.toThrow('2147483648 is no integer of 32 bits');
  });

  test('are not stored when one of them cannot be', async () => {
    const database = await open();
    const failed = database.write(async (session) => {
      await session.append('orders', {
        columns: { order_key: Float64Array.of(1) },
        texts: { name: 'order_ref', values: ['A'] },
      });
      await session.append('orders', {
        columns: { order_key: Float64Array.of(2) },
        texts: { name: 'order_ref', values: ['A'] },
      });
    });
    await expect(failed).rejects.toThrow(/unique/i);
    expect(await database.rows(sql`select order_key from orders`)).toEqual([]);
    await database.write((session) =>
      session.append('orders', {
        columns: { order_key: Float64Array.of(3) },
        texts: { name: 'order_ref', values: ['A'] },
      }),
    );
    expect(await database.rows(sql`select order_key, order_ref from orders`)).toEqual([
      { order_key: 3, order_ref: 'A' },
    ]);
  });
});
