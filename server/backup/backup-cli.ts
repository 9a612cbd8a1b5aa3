import 'reflect-metadata';
import { existsSync, statSync } from 'node:fs';
import { readConfig, type Config } from '../config.js';
import { DatabaseError } from '../database-error.js';
import { ProgressLine } from '../ingest/progress-line.js';
import { BACKUP_HELP, readArguments } from './backup-arguments.js';
import { connect } from './connect.js';
import { described } from './contents.js';
import { reported } from './reported.js';
import { writeBackup } from './write-backup.js';

async function backUp(args: readonly string[]): Promise<number> {
  const { file, force } = readArguments(args, ['force']);
  if (file === undefined) {
    process.stdout.write(BACKUP_HELP);
    return 0;
  }
  const { database } = readConfig();
  expectThere(database);
  const started = performance.now();
  const line = new ProgressLine(process.stderr, file);
  const contents = await connect(database, (runner) =>
    writeBackup(runner, file, { force, onProgress: (rows) => line.show(rows, undefined) }),
  ).finally(() => line.clear());
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const megabytes = (statSync(file).size / 1e6).toFixed(1);
  console.log(`${file}: ${described(contents)}; ${megabytes} MB in ${seconds} s`);
  return 0;
}

/** Opening a file that is not there would make one. */
function expectThere(database: Config['database']): void {
  if (database.kind === 'postgres' || existsSync(database.path)) return;
  throw new DatabaseError(`there is no database at ${database.path}; DB_PATH says where it is`);
}

process.exitCode = await reported('backup', () => backUp(process.argv.slice(2)));
