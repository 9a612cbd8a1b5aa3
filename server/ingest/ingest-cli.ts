import 'reflect-metadata';
import { readConfig } from '../config.js';
import { openDatabase } from '../database.js';
import { calendarOf } from '../kit/day.js';
import type { Source } from '../kit/records.js';
import { receive, rehearse, type Receipt, type ReceiveOptions } from '../pipeline/receive.js';
import { reconcileSettings } from '../pipeline/reconcile-settings.js';
import { HELP, readArguments, UsageError, type IngestRequest } from './ingest-arguments.js';
import { ingestFiles } from './ingest-files.js';
import { keepMemoryLow } from '../kit/keep-memory-low.js';
import { mappingJsonSchema } from './mapping.js';
import { readAside } from './read-aside.js';

async function run(args: readonly string[]): Promise<number> {
  const request = readArguments(args);
  if (request.task === 'ingest') return ingest(request);
  process.stdout.write(request.task === 'help' ? HELP : mappingJsonSchema());
  return 0;
}

async function ingest(request: IngestRequest): Promise<number> {
  keepMemoryLow('loading');
  const config = readConfig();
  const { negativeSentiment } = config;
  const database = await openDatabase(config);
  try {
    await reconcileSettings(database, config);
    const load = (into: (source: Source, options: ReceiveOptions) => Promise<Receipt>) =>
      ingestFiles(request, {
        calendar: calendarOf(config.timeZone),
        read: readAside,
        load: (source, options) => into(source, { ...options, negativeSentiment }),
        print: (line) => console.log(line),
        terminal: process.stderr,
      });
    const loaded = request.dryRun
      ? await rehearse(database, load)
      : await load((source, options) => receive(database, source, options));
    return loaded ? 0 : 1;
  } finally {
    await database.close();
  }
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof UsageError ? 2 : 1;
  if (error instanceof UsageError) console.error('npm run ingest -- --help says how it is used.');
}
