import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../server/config.js';
import { openDatabase, type Database } from '../../server/database.js';
import type { Environment } from './programs.js';

/** A database that faults are done to. */
export interface Subject {
  /** Where programs find it. */
  environment: Environment;
}

/** The SQLite database of a folder. */
export function sqliteIn(folder: string): Subject & { path: string } {
  const path = join(folder, 'data.sqlite');
  return { path, environment: { DB_PATH: path } };
}

/** Opens a database for as long as `work` takes. */
export async function within<T>(
  { environment }: Subject,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(readConfig(join(tmpdir(), 'no-settings-here'), environment));
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
