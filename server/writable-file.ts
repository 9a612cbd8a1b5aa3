import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseError, reasonOf } from './database-error.js';

/** Makes the folder of a SQLite file where it is missing. @throws DatabaseError when the file cannot be written. */
export function assertWritable(path: string): void {
  const full = resolve(path);
  try {
    makeFolder(dirname(full));
    accessSync(dirname(full), constants.W_OK);
    if (statSync(full, { throwIfNoEntry: false })) accessSync(full, constants.W_OK);
  } catch (error) {
    throw new DatabaseError(
      `DB_PATH is "${path}", which cannot be written (${reasonOf(error)}); choose a file in a folder of your own`,
    );
  }
  if (statSync(full, { throwIfNoEntry: false })?.isDirectory()) {
    throw new DatabaseError(`DB_PATH is "${path}", which is a folder; expected a path of a file`);
  }
}

/** Step by step: some file systems make the recursive form try for ever. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}
