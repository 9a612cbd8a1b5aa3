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

  test('are only so many at a time', async () => {
    for (let n = 0; n < 250; n++) {
      expect(await statements.all(`select ${n} as n`, [])).toEqual([{ n }]);
    }
  });
});
