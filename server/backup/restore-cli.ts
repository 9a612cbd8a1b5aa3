import 'reflect-metadata';
import { readConfig, type Config } from '../config.js';
import { openDatabase } from '../database.js';
import { ProgressLine } from '../ingest/progress-line.js';
import { verify } from '../rollups/verify.js';
import { assertWritable } from '../writable-file.js';
import { RESTORE_HELP, readArguments } from './backup-arguments.js';
import type { FileHead } from './backup-format.js';
import { checkBackup } from './check-backup.js';
import { connect } from './connect.js';
import { described } from './contents.js';
import { reported } from './reported.js';
import { restoreBackup } from './restore-backup.js';

async function restore(args: readonly string[]): Promise<number> {
  const { file, replace, check } = readArguments(args, ['replace', 'check']);
  if (file === undefined) {
    process.stdout.write(RESTORE_HELP);
    return 0;
  }
  if (check) {
    const { head, contents } = await checkBackup(file);
    console.log(`${file}: whole, ${from(head)}: ${described(contents)}`);
    return 0;
  }
  const config = readConfig();
  if (config.database.kind === 'sqlite') assertWritable(config.database.path);
  await put(file, config, replace);
  return (await agrees(config)) ? 0 : 1;
}

async function put(file: string, { database }: Config, replace: boolean): Promise<void> {
  const started = performance.now();
  const line = new ProgressLine(process.stderr, file);
  const { head, contents } = await connect(database, (runner) =>
    restoreBackup(runner, file, {
      replace,
      ...(database.kind === 'postgres' && { partitions: database.partitions }),
      onReplace: (held) => console.log(`what goes: ${described(held)}`),
      onProgress: (rows) => line.show(rows, undefined),
    }),
  ).finally(() => line.clear());
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`restored, ${from(head)}: ${described(contents)}; ${seconds} s. Everybody signs in anew.`);
}

/** Whether every rollup is what the rows say. */
async function agrees(config: Config): Promise<boolean> {
  const database = await openDatabase(config);
  try {
    const differences = await verify(database);
    if (differences.length === 0) console.log('everything agrees');
    else console.error(`differences: ${differences.length}; npm run verify tells them`);
    return differences.length === 0;
  } finally {
    await database.close();
  }
}

function from({ createdAt, version }: FileHead): string {
  return `as of ${createdAt}, after ${version.toLocaleString('en')} changes of the data`;
}

process.exitCode = await reported('restore', () => restore(process.argv.slice(2)));
