import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import { CommitMark } from './commit-mark.js';
import { openDatabase, type Database } from './database.js';
import { readSetting, writeSetting } from './kit/settings.js';
import { temporaryFiles } from './testing/read-source.js';

const { folder, write } = temporaryFiles();
const opened: Database[] = [];
async function open(name: string): Promise<Database> {
  const database = await openDatabase({ database: { kind: 'sqlite', path: join(folder, name) } });
  opened.push(database);
  return database;
}
const note = (database: Database, value: string) =>
  database.write((session) => writeSetting(session, 'demo', value));

/** Another program that opens a file, and runs a statement on it. */
function elsewhere(name: string, statement: string): void {
  const program = `
    const { Database } = require('sqlite3');
    const database = new Database(${JSON.stringify(join(folder, name))});
    database.all(${JSON.stringify(statement)}, (error) => {
      if (error) throw error;
      database.close();
    });`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
}

afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
});

test('each commit has a name of its own, whoever commits; what only reads, or is undone, has none', async () => {
  const database = await open('named.sqlite');
  const other = await open('named.sqlite');
  const names = [database.lastCommit()];
  const expectFresh = async () => {
    // in one turn it is read once
    await nextTurn();
    const name = database.lastCommit();
    expect(name).toBeDefined();
    expect(names).not.toContain(name);
    expect(other.lastCommit()).toBe(name);
    names.push(name);
  };
  await note(database, 'own');
  await expectFresh();
  await note(database, 'again');
  await expectFresh();
  await note(database, 'own');
  await expectFresh();
  await note(other, 'of another connection');
  await expectFresh();
  elsewhere('named.sqlite', `update settings set value = 'of another program' where name = 'demo'`);
  await expectFresh();
  expect(await readSetting(database, 'demo')).toBe('of another program');
  elsewhere('named.sqlite', 'select * from settings');
  const undone = database.write(async (session) => {
    await writeSetting(session, 'demo', 'undone');
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(database.lastCommit()).toBe(names.at(-1));
});

test('whoever closes a database leaves its locks to others in this process', async () => {
  const [staying, leaving] = [await open('locked.sqlite'), await open('locked.sqlite')];
  await note(staying, 'kept');
  const name = staying.lastCommit();
  await opened.pop()!.close();
  expect(leaving.lastCommit()).toBeUndefined();
  // a program that finds the log locked by nobody makes its index anew
  elsewhere('locked.sqlite', 'select * from settings');
  expect(staying.lastCommit()).toBe(name);
});

test('a file that is not written ahead, and one that is closed, have no names', async () => {
  expect(CommitMark.of(write('plain.sqlite', '')).read()).toBeUndefined();
  const database = await open('closed.sqlite');
  expect(database.lastCommit()).toBeDefined();
  await opened.pop()!.close();
  expect(database.lastCommit()).toBeUndefined();
});
