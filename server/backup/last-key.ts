import type { QueryRunner } from 'typeorm';
import type { TableShape } from '../migrations/tables-after.js';

/** The greatest key that the database ever gave in a table, be its row still there or not. */
export async function readLastKey(runner: QueryRunner, { name, key }: TableShape): Promise<number> {
  if (runner.connection.options.type === 'sqlite') {
    const [row] = (await runner.query('select seq from sqlite_sequence where name = ?', [name])) as {
      seq: number;
    }[];
    return row?.seq ?? 0;
  }
  const [row] = (await runner.query(
    `select last_value::text as last, is_called as given from ${await sequenceOf(runner, name, key[0]!)}`,
  )) as { last: string; given: boolean }[];
  return row!.given ? Number(row!.last) : Number(row!.last) - 1;
}

/** Lets the database go on after a key. To be called after the rows are in. */
export async function writeLastKey(
  runner: QueryRunner,
  { name, key }: TableShape,
  last: number,
): Promise<void> {
  if (runner.connection.options.type === 'sqlite') {
    await runner.query('delete from sqlite_sequence where name = ?', [name]);
    await runner.query('insert into sqlite_sequence (name, seq) values (?, ?)', [name, last]);
  } else {
    const sequence = await sequenceOf(runner, name, key[0]!);
    await runner.query(`select setval('${sequence}', ${Math.max(last, 1)}, ${last > 0})`);
  }
}

async function sequenceOf(runner: QueryRunner, table: string, column: string): Promise<string> {
  const [row] = (await runner.query('select pg_get_serial_sequence($1, $2) as name', [table, column])) as {
    name: string;
  }[];
  return row!.name;
}
