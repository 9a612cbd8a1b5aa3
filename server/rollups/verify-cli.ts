import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { ConfigError, readConfig, type Config } from '../config.js';
import { DatabaseError } from '../database-error.js';
import { openDatabase } from '../database.js';
import type { Difference } from './rollup.js';
import { verify } from './verify.js';

const SHOWN = 20;

/** Compares every rollup with the records. @returns whether everything agrees. */
async function run(config: Config): Promise<boolean> {
  const { database } = config;
  if (database.kind === 'sqlite' && !existsSync(database.path)) {
    throw new DatabaseError(
      `there is no database at ${database.path}; DB_PATH says where it is, npm start or npm run ingest makes one`,
    );
  }
  const opened = await openDatabase(config);
  try {
    const differences = await verify(opened, ({ what, rows, milliseconds }) =>
      console.log(
        `${what.padEnd(40)}${rows.toLocaleString('en').padStart(12)} rows${milliseconds.toFixed(0).padStart(8)} ms`,
      ),
    );
    report(differences);
    return differences.length === 0;
  } finally {
    await opened.close();
  }
}

function report(differences: readonly Difference[]): void {
  if (differences.length === 0) {
    console.log('everything agrees');
    return;
  }
  for (const { table, key, stored, recomputed } of differences.slice(0, SHOWN)) {
    console.error(`${table}, ${key}:\n  stored      ${stored}\n  recomputed  ${recomputed}`);
  }
  const more = differences.length - SHOWN;
  console.error(more > 0 ? `and at least ${more} more differences` : `differences: ${differences.length}`);
}

try {
  if (!(await run(readConfig()))) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof DatabaseError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
