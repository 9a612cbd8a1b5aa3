import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { demoFiles } from '../demo-files.js';
import { copyOfKept } from '../kept-database.js';
import { ownPostgres } from '../own-postgres.js';
import { memoryOf } from '../process-figures.js';
import { receiveFiles } from '../receive-files.js';
import { loadOwn, serveOwn } from '../rest-own-server.js';
import type { RestServer } from '../rest-server.js';
import { askOnce } from '../serve/ask-once.js';
import { pageQuestions } from '../serve/page-questions.js';
import { posted } from '../serve/question.js';
import { Visits } from '../serve/visits.js';
import { beginToWatch, loopDelay } from './loop-delay.js';
import { newSales } from './new-sales.js';
import { judgePressure, pressureTable, type Pressure } from './pressure-report.js';
import { visitPages, watchHealth } from './watch.js';

const WATCHED = fileURLToPath(new URL('watched-server-cli.js', import.meta.url));
/** Milliseconds between two questions whether the server is alive. */
const HEALTH_EVERY = 20;
/** People who open pages meanwhile, and the milliseconds for which each looks at one. */
const VISITORS = 4;
const LOOKS = 500;
const PAGES_OF_A_VISITOR = 100;
/** The business that is served has this part of what comes to it. */
const SERVED = 0.1;

/**
 * Serves a business while ten times as many sales as it has are loaded beside, until the insights have come after them.
 * @returns whether the server answers meanwhile as promised, and the load keeps its pace and its memory.
 */
export async function benchPressure(transactions = 1_000_000, postgres = false): Promise<boolean> {
  const scratch = mkdtempSync(join(tmpdir(), 'contexq-bench-'));
  let server: RestServer | undefined;
  try {
    const served = Math.round(transactions * SERVED);
    const small = await demoFiles(served);
    const files = await demoFiles(transactions);
    const sales = await newSales(files);
    const target = postgres ? await ownPostgres() : await copyOfKept(served, join(scratch, 'bench.sqlite'));
    if (postgres) loadOwn(small, target);
    server = await serveOwn(target, {}, WATCHED);
    const result = await underPressure(server, await Visits.of(small), () =>
      receiveFiles(target, [join(files, 'customers.csv'), join(files, 'products.csv'), sales]),
    );
    const judged = judgePressure(result);
    console.log(pressureTable(judged, result));
    console.log(JSON.stringify({ transactions, postgres, loadAverage: loadavg()[0], judged, ...result }));
    return judged.every(({ holds }) => holds);
  } finally {
    await server?.stop();
    rmSync(scratch, { recursive: true });
  }
}

async function underPressure(
  server: RestServer,
  visits: Visits,
  receive: () => Promise<Pressure['received']>,
): Promise<Pressure> {
  const pages = pageQuestions();
  beginToWatch(server);
  const health = watchHealth(server, HEALTH_EVERY);
  const visitors = visitPages(
    server,
    (visitor) => visits.mixed(pages, visitor, PAGES_OF_A_VISITOR),
    VISITORS,
    LOOKS,
  );
  const received = await receive();
  const loaded = performance.now();
  await scored(server);
  const refitSeconds = (performance.now() - loaded) / 1000;
  const [healthz, pagesWaits] = [await health(), await visitors()];
  const loop = await loopDelay(server);
  return { received, refitSeconds, healthz, pages: pagesWaits, loop, memory: memoryOf(server.pid) };
}

/** Waits until the insights are of the newest state of the data. */
async function scored(server: RestServer): Promise<void> {
  const request = posted('{ dataStatus { version scoredVersion } }', {});
  for (;;) {
    const { data } = JSON.parse(await askOnce(server, request)) as {
      data: { dataStatus: { version: number; scoredVersion: number | null } };
    };
    if (data.dataStatus.scoredVersion === data.dataStatus.version) return;
    await delay(1_000);
  }
}
