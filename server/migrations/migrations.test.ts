import { expect, test } from '@jest/globals';
import { eachDatabase } from '../testing/database.js';
import { customer, load } from '../testing/make.js';
import { MIGRATIONS } from './migrations.js';

eachDatabase('the migrations', (open, dialect) => {
  test('run up, down and up again', async () => {
    const database = await open();
    // the reading connection of SQLite writes nothing
    if (dialect === 'sqlite') await database.source.query('pragma query_only = 0');
    for (let left = MIGRATIONS.length; left > 0; left--) await database.source.undoLastMigration();
    expect(await tables(dialect, (text) => database.source.query(text))).toEqual(['migrations']);
    await database.source.runMigrations();
    expect(await load(database, { customers: [customer({ id: 'C1' })] })).toMatchObject({ status: 'loaded' });
  });

  test('make every column the entities name, of the type they say', async () => {
    const database = await open();
    const runner = database.source.createQueryRunner();
    for (const { tableName, columns } of database.source.entityMetadatas) {
      const table = await runner.getTable(tableName);
      const made = new Map(
        table!.columns.map(({ name, type, isNullable, isPrimary }) => [
          name,
          { type, isNullable: isNullable && !isPrimary },
        ]),
      );
      for (const { databaseName, type, isNullable, propertyName } of columns) {
        const expected = { type: database.source.driver.normalizeType({ type }), isNullable };
        expect({ tableName, propertyName, ...made.get(databaseName) }).toEqual({
          tableName,
          propertyName,
          ...expected,
        });
      }
      expect([...made.keys()].sort()).toEqual(columns.map(({ databaseName }) => databaseName).sort());
    }
    await runner.release();
  });
});

async function tables(
  dialect: 'sqlite' | 'postgres',
  query: (text: string) => Promise<unknown>,
): Promise<string[]> {
  const text =
    dialect === 'sqlite'
      ? `select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`
      : `select tablename as name from pg_tables where schemaname = 'public'`;
  return ((await query(text)) as { name: string }[]).map(({ name }) => name);
}
