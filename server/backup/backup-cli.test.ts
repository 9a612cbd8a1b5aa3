import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openDatabase } from '../database.js';
import { builtProgram } from '../testing/built-program.js';
import { places } from '../testing/database-place.js';
import { customer, load, product, transaction } from '../testing/make.js';

const root = resolve(import.meta.dirname, '../..');

describe('the programs', () => {
  const { folder } = places();

  /** Runs a program as npm does, on a database of that name. */
  function run(program: 'backup' | 'restore', database: string, ...args: string[]) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [...builtProgram(`backup/${program}-cli`), ...args],
      {
        cwd: root,
        encoding: 'utf8',
        timeout: 60_000,
        env: { PATH: process.env['PATH'], DB_PATH: join(folder, database), DATABASE_URL: '' },
      },
    );
    return { status, stdout, stderr };
  }

  test('back up, check and restore, say what, and exit 1 or 2 with a line when they cannot', async () => {
    const file = join(folder, 'a.backup.gz');
    const database = await openDatabase({ database: { kind: 'sqlite', path: join(folder, 'a') } });
    await load(database, {
      customers: [customer({ id: 'C1' })],
      products: [product({ id: 'P1' })],
      transactions: [transaction({ productId: 'P1' })],
    });
    await database.close();

    const written = run('backup', 'a', file);
    const held = 'customers: 1, products: 1, sales: 1, ';
    expect(written).toMatchObject({ status: 0, stderr: '' });
    expect(written.stdout).toContain(`${file}: ${held}`);
    expect(run('backup', 'a', file)).toEqual({
      status: 1,
      stdout: '',
      stderr: `${file} is there already; --force replaces it\n`,
    });
    expect(run('backup', 'none', `${file}-2`)).toMatchObject({
      status: 1,
      stderr: `there is no database at ${join(folder, 'none')}; DB_PATH says where it is\n`,
    });
    expect(existsSync(join(folder, 'none'))).toBe(false);
    expect(run('backup', 'a')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'name one file\nnpm run backup -- --help says how it is used.\n',
    });

    expect(run('restore', 'b', file, '--check').stdout).toContain(`${file}: whole, as of`);
    expect(existsSync(join(folder, 'b'))).toBe(false);
    const restored = run('restore', 'b', file);
    expect(restored).toMatchObject({ status: 0, stderr: '' });
    expect(restored.stdout).toMatch(
      /^restored, as of .*: customers: 1, products: 1, sales: 1, .*\neverything agrees\n$/,
    );
    const again = run('restore', 'b', file);
    expect(again).toMatchObject({ status: 1, stdout: '' });
    expect(again.stderr).toMatch(
      /^the database is not empty \(customers: 1, .*\); --replace lets that go\n$/,
    );
    expect(run('restore', 'b', file, '--replace').stdout).toMatch(
      /^what goes: customers: 1, .*\nrestored, .*\neverything agrees\n$/,
    );
    expect(run('restore', 'b', '--help').stdout).toContain('npm run restore -- FILE [options]');
  }, 240_000);
});
