import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openDatabase, type Database } from './database.js';
import { readSetting, writeSetting } from './kit/settings.js';
import { temporaryFiles } from './testing/read-source.js';

const { folder } = temporaryFiles();
const open = (name: string) => openDatabase({ database: { kind: 'sqlite', path: join(folder, name) } });
const note = (database: Database, value: string) =>
  database.write((session) => writeSetting(session, 'demo', value));

test('it is closed once what is under way is done, and leaves one file', async () => {
  const database = await open('closed.sqlite');
  const writes = ['first', 'second', 'third'].map((value) => note(database, value));
  await writes[0];
  await database.close();
  await Promise.all(writes);
  expect(existsSync(join(folder, 'closed.sqlite-wal'))).toBe(false);
  const again = await open('closed.sqlite');
  expect(await readSetting(again, 'demo')).toBe('third');
  await again.close();
});

test('what was written goes from the log into the file soon after', async () => {
  const database = await open('tidied.sqlite');
  await note(database, 'kept');
  // waits for all that came before it
  await database.write(() => Promise.resolve());
  copyFileSync(join(folder, 'tidied.sqlite'), join(folder, 'alone.sqlite'));
  await database.close();
  const alone = await open('alone.sqlite');
  expect(await readSetting(alone, 'demo')).toBe('kept');
  await alone.close();
});
