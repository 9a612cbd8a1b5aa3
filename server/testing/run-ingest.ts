import { expect } from '@jest/globals';
import type { Database } from '../database.js';
import { readArguments } from '../ingest/ingest-arguments.js';
import { ingestFiles } from '../ingest/ingest-files.js';
import { calendarOf } from '../kit/day.js';
import type { Source } from '../kit/records.js';
import { receive, rehearse, type Receipt, type ReceiveOptions } from '../pipeline/receive.js';

/** Runs a command line against a database, and returns what it prints; `failed` begins the text when it does. */
export async function ingest(database: Database, ...args: string[]): Promise<string> {
  const request = readArguments(args);
  if (request.task !== 'ingest') throw new Error('no files');
  const printed: string[] = [];
  const load = (into: (source: Source, options: ReceiveOptions) => Promise<Receipt>) =>
    ingestFiles(request, {
      calendar: calendarOf('UTC'),
      load: (source, options) => into(source, { ...options, negativeSentiment: -0.25 }),
      print: (line) => printed.push(line),
      terminal: { isTTY: false, write: () => expect('a progress line').toBe('nothing') },
    });
  const loaded = await (
    request.dryRun ? rehearse(database, load) : load((source, options) => receive(database, source, options))
  ).catch((error: unknown) => (printed.push((error as Error).message), false));
  return [...(loaded ? [] : ['failed']), ...printed].join('\n');
}
