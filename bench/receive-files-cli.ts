import 'reflect-metadata';
import { readConfig } from '../server/config.js';
import { openDatabase } from '../server/database.js';
import { csvSource } from '../server/ingest/csv-source.js';
import { readAside } from '../server/ingest/read-aside.js';
import { keepMemoryLow } from '../server/kit/keep-memory-low.js';
import { calendarOf } from '../server/kit/day.js';
import { receive } from '../server/pipeline/receive.js';
import { Pace } from './pace.js';
import type { FileReceived, FilesReceived } from './receive-files.js';

/** Loads files as `npm run ingest` does, into the database of its environment, and prints as JSON how that went. */
async function receiveFiles(paths: readonly string[]): Promise<FileReceived[]> {
  const config = readConfig();
  const database = await openDatabase(config);
  const received: FileReceived[] = [];
  try {
    for (const path of paths) {
      const source = await csvSource(path, { calendar: calendarOf(config.timeZone) }, readAside);
      const pace = new Pace();
      const { negativeSentiment } = config;
      const { status, rows } = await receive(database, source, {
        negativeSentiment,
        onProgress: (so, share) => pace.note(so, share ?? 0),
      });
      if (status !== 'loaded') throw new Error(`${path} is ${status}`);
      received.push({ path, rows, seconds: pace.seconds(), rowsPerSecond: pace.ofTenths() });
    }
  } finally {
    await database.close();
  }
  return received;
}

keepMemoryLow('loading');
const files = await receiveFiles(process.argv.slice(2));
const result: FilesReceived = { files, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
console.log(JSON.stringify(result));
