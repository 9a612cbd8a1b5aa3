import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import sql from 'sql-template-tag';
import type { QueryRunner } from 'typeorm';
import { connect } from './backup/connect.js';
import { heldRows } from './backup/contents.js';
import { restoreBackup } from './backup/restore-backup.js';
import type { Config } from './config.js';
import { openDatabase, type Database } from './database.js';
import type { Dialect } from './kit/dialect.js';
import { MIGRATION_NAMES, recordedMigrations } from './migrations/recorded.js';
import { runMigrations } from './migrations/run-migrations.js';
import { verify } from './rollups/verify.js';
import { places } from './testing/database-place.js';
import { storeEarlierRows } from './testing/earlier-rows.js';
import { customer, load, transaction } from './testing/make.js';
import { startServer } from './testing/server-process.js';

const MINUTES = 120_000;
/** Schemas of programs that stored data, but for the present one: by how many migrations they had been through. */
const EARLIER = MIGRATION_NAMES.slice(1, -1).map((name, index) => [name, index + 2] as const);

describe.each<Dialect>(['sqlite', 'postgres'])('an earlier database (%s)', (dialect) => {
  const { folder, newPlace } = places();
  const opened: Database[] = [];
  let told: jest.SpiedFunction<typeof process.stdout.write>;

  beforeEach(() => {
    told = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  });

  afterEach(async () => {
    told.mockRestore();
    await Promise.all(opened.splice(0).map((database) => database.close()));
  });

  /** A database after the first migrations. @returns its place, and where its backups are to go. */
  async function earlier(
    count: number,
    fill?: (runner: QueryRunner) => Promise<unknown>,
    place?: Config['database'],
  ) {
    const database = place ?? (await newPlace(dialect));
    const names = MIGRATION_NAMES.slice(0, count);
    await connect(database, async (runner) => {
      await runMigrations(runner, names);
      if (fill) await fill(runner);
      else await storeEarlierRows(runner, names);
    });
    const key = database.kind === 'sqlite' ? database.path : database.url;
    const backupFolder = join(folder, key.replace(/.*\//, '').replace('.sqlite', ''));
    return { database, upgrade: { backupFolder, withoutBackup: false } };
  }

  async function open(config: Pick<Config, 'database' | 'upgrade'>): Promise<Database> {
    const database = await openDatabase(config);
    opened.push(database);
    return database;
  }

  function backupsOf({ database, upgrade }: Pick<Config, 'database' | 'upgrade'>): string[] {
    if (database.kind === 'postgres') {
      const { backupFolder } = upgrade;
      return existsSync(backupFolder)
        ? readdirSync(backupFolder).map((name) => join(backupFolder, name))
        : [];
    }
    const beside = readdirSync(folder).map((name) => join(folder, name));
    return beside.filter((name) => name.startsWith(`${database.path}.before-`));
  }

  const migrationsOf = (database: Config['database']) => connect(database, recordedMigrations);

  test.each(EARLIER)(
    'after %s opens with what it holds, and as it was it is kept',
    async (_, count) => {
      const config = await earlier(count);
      const held = await connect(config.database, heldRows);
      const database = await open(config);
      expect(await verify(database)).toEqual([]);
      expect(await database.rows(sql`select customer_id from customers order by customer_key`)).toHaveLength(
        2,
      );
      const more = { transactions: [transaction({ id: 's5', productId: 'P2', customerId: 'C2' })] };
      expect(await load(database, more)).toMatchObject({ status: 'loaded', version: 2 });
      expect(await verify(database)).toEqual([]);
      expect(
        await database.rows(
          sql`select transaction_key as key from sales_transactions order by key desc limit 1`,
        ),
      ).toEqual([{ key: 5 }]);

      const [backup, ...others] = backupsOf(config);
      expect(others).toEqual([]);
      expect(backup).toContain(`before-${MIGRATION_NAMES[count]!}`);
      expect(String(told.mock.calls[0]![0])).toContain(backup);
      // a copy of a SQLite file is a database of its own
      const kept =
        dialect === 'sqlite' ? ({ kind: 'sqlite', path: backup! } as const) : await newPlace('postgres');
      if (dialect === 'sqlite') {
        expect(await migrationsOf(kept)).toEqual(MIGRATION_NAMES.slice(0, count));
        expect(await connect(kept, heldRows)).toEqual(held);
      } else {
        const { head, contents } = await connect(kept, (runner) => restoreBackup(runner, backup!));
        expect(head.migrations).toEqual(MIGRATION_NAMES.slice(0, count));
        const lasting = [...held].filter(([table]) => table !== 'sign_in_sessions');
        expect([...contents].filter(([table, rows]) => rows > 0 && table !== 'settings')).toEqual(lasting);
      }
      const restored = await open({ database: kept, upgrade: config.upgrade });
      expect(await verify(restored)).toEqual([]);
      expect(await restored.rows(sql`select count(*) as sales from sales_transactions`)).toEqual([
        { sales: 4 },
      ]);
    },
    MINUTES,
  );

  test('without data is upgraded without a backup', async () => {
    const config = await earlier(1, () => Promise.resolve());
    expect(await load(await open(config), { customers: [customer({ id: 'C1' })] })).toMatchObject({
      status: 'loaded',
    });
    expect(backupsOf(config)).toEqual([]);
    expect(told).not.toHaveBeenCalled();
  });

  test('that two servers open at once is upgraded once', async () => {
    const config = await earlier(2);
    const both = await Promise.all([open(config), open(config)]);
    for (const database of both) expect(await verify(database)).toEqual([]);
    expect(backupsOf(config)).toHaveLength(1);
    expect(await migrationsOf(config.database)).toEqual(MIGRATION_NAMES);
  });

  test('whose upgrade was broken off is upgraded by the next attempt', async () => {
    const config = await earlier(2, async (runner) => {
      await storeEarlierRows(runner, MIGRATION_NAMES.slice(0, 2));
      await runner.query('create table people (name text)');
    });
    await expect(open(config)).rejects.toThrow(/cannot be used: .*people.* already exists/);
    const before = MIGRATION_NAMES.indexOf('Identity1760000000006');
    expect(await migrationsOf(config.database)).toEqual(
      MIGRATION_NAMES.slice(0, dialect === 'sqlite' ? 2 : before),
    );
    await connect(config.database, (runner) => runner.query('drop table people'));
    expect(await verify(await open(config))).toEqual([]);
    expect(backupsOf(config)).toHaveLength(2);
  });

  test('of which no backup can be written is left as it is, unless told otherwise', async () => {
    const backupFolder = join(folder, 'a file');
    writeFileSync(backupFolder, '');
    // a file may be called like this, and one with more to its name may not
    const path = join(folder, `${'long'.repeat(55)}.sqlite`);
    const config = await earlier(2, undefined, dialect === 'sqlite' ? { kind: 'sqlite', path } : undefined);
    await expect(open({ ...config, upgrade: { backupFolder, withoutBackup: false } })).rejects.toThrow(
      /its backup cannot be written .*; UPGRADE_WITHOUT_BACKUP=allow goes without one$/,
    );
    expect(await migrationsOf(config.database)).toHaveLength(2);
    expect(await verify(await open({ ...config, upgrade: { backupFolder, withoutBackup: true } }))).toEqual(
      [],
    );
  });

  test('that cannot be upgraded says so and stays as it is', async () => {
    const unsummed = await earlier(1);
    await expect(open(unsummed)).rejects.toThrow(/cannot be used: it was filled before there were sums/);
    expect(await migrationsOf(unsummed.database)).toHaveLength(1);
    const changed = await earlier(3, async (runner) => {
      await storeEarlierRows(runner, MIGRATION_NAMES.slice(0, 3));
      await runner.query('alter table companions drop column leak');
    });
    await expect(open(changed)).rejects.toThrow(
      /cannot be used: it lacks companions\.leak, which ContexQ makes/,
    );
    expect(backupsOf(changed)).toEqual([]);
  });

  test(
    'is refused by a program that is older',
    async () => {
      const { database } = await earlier(MIGRATION_NAMES.length, (runner) =>
        runner.query(`insert into migrations (timestamp, name) values (1999999999999, 'Later1999999999999')`),
      );
      const said =
        /cannot be used: it comes from a newer ContexQ \(Later1999999999999\); upgrade this one, or restore/;
      await expect(openDatabase({ database })).rejects.toThrow(said);
      const place: Record<string, string> =
        database.kind === 'sqlite' ? { DB_PATH: database.path } : { DATABASE_URL: database.url };
      await expect(startServer(place)).rejects.toThrow(said);
    },
    MINUTES,
  );
});
