import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import sqlite3 from 'sqlite3';
import { PreparedStatements } from './prepared-statements.js';

describe('prepared statements', () => {
  let connection: sqlite3.Database;
  let statements: PreparedStatements;
  const close = () =>
    new Promise<void>((resolve, reject) => {
      connection.close((error) => (error ? reject(error) : resolve()));
    });

  beforeEach(async () => {
    connection = new sqlite3.Database(':memory:');
    statements = new PreparedStatements(connection);
    await statements.all('create table t (n integer unique)', []);
  });
  afterEach(async () => {
    statements.close();
    // a statement that is still held would keep the connection from closing
    await close();
  });

  test('answer with the rows, whatever they were sent with before', async () => {
    for (const n of [1, 2, 3]) await statements.all('insert into t values (?)', [n]);
    expect(await statements.all('select n from t where n < ?', [3])).toEqual([{ n: 1 }, { n: 2 }]);
    expect(await statements.all('select n from t where n < ?', [2])).toEqual([{ n: 1 }]);
  });

  test('run side by side when the same is asked at the same time', async () => {
    const answers = await Promise.all([1, 2, 3].map((n) => statements.all('select ? as n', [n])));
    expect(answers).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]]);
  });

  test('tell what is wrong, and work afterwards', async () => {
    await statements.all('insert into t values (?)', [1]);
    await expect(statements.all('insert into t values (?)', [1])).rejects.toThrow('UNIQUE');
    await expect(statements.all('select nonsense', [])).rejects.toThrow('no such column');
    await statements.all('insert into t values (?)', [2]);
    expect(await statements.all('select count(*) as rows from t', [])).toEqual([{ rows: 2 }]);
  });

  test('see tables as they are, though they were made again in between', async () => {
    for (const columns of ['a', 'a, b']) {
      await statements.all(`create table u (${columns})`, []);
      await statements.all('insert into u (a) values (7)', []);
      expect(await statements.all('select a from u', [])).toEqual([{ a: 7 }]);
      await statements.all('drop table u', []);
    }
  });

  test('are let go of without waiting for what runs, which can be broken off', async () => {
    const numbers = 'with recursive n (i) as (select 1 union all select i + 1 from n limit ?)';
    const count = (most: number) => statements.all(`${numbers} select count(*) from n`, [most]);
    const add = (most: number) => statements.all(`${numbers} select sum(i) from n`, [most]);
    await add(1);
    const rounds = 5;
    let brokenOff = 0;
    for (let round = 0; round < rounds; round++) {
      // the same twice, and a long one that begins about when the second ends
      const [first, second] = [count(1), count(200_000)];
      await first;
      const long = add(40_000_000);
      const breaking = setInterval(() => connection.interrupt(), 20);
      // where the long one came first it is broken off before the second begins
      const [, outcome] = await Promise.allSettled([second, long]);
      if (outcome.status === 'rejected') brokenOff += 1;
      clearInterval(breaking);
    }
    expect(brokenOff).toBe(rounds);
  });

  test('are only so many at a time', async () => {
    for (let n = 0; n < 250; n++) {
      expect(await statements.all(`select ${n} as n`, [])).toEqual([{ n }]);
    }
  });

  test('are let go of once the connection rests, which they ask for', async () => {
    let askedToRest = 0;
    const texts = Array.from({ length: 250 }, (_, n) => `select ${n} as n`);
    const answers = texts.map((text) =>
      statements.all(text, []).then((rows) => {
        if (statements.isFull) askedToRest++;
        return rows;
      }),
    );
    expect(await Promise.all(answers)).toEqual(texts.map((_, n) => [{ n }]));
    expect(askedToRest).toBeGreaterThan(0);
    expect(statements.isFull).toBe(false);
  });
});
