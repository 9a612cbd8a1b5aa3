import 'reflect-metadata';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { ConfigError, readConfig, type Config } from './config.js';
import { DatabaseError } from './database-error.js';
import { openDatabase, type Database } from './database.js';
import { fillOnce } from './fill-once.js';
import { createApp } from './http/app.js';
import { clientFolder } from './http/client-files.js';
import { ListenError, listen } from './http/listen.js';
import { Readiness } from './http/readiness.js';
import { createLog } from './log.js';
import { readHolding } from './identity/access-mode.js';
import { hasAdmin } from './identity/person.js';
import { newSetupToken } from './identity/setup.js';
import { UnsafeStart, expectSafeStart } from './identity/unsafe-start.js';
import { keepMemoryLow } from './kit/keep-memory-low.js';
import { reconcileSettings } from './pipeline/reconcile-settings.js';
import { buildSchema } from './schema.js';
import { keepFresh } from './scoring/keep-fresh.js';
import { refreshAside } from './scoring/refresh-aside.js';
import { refreshOnce } from './scoring/refresh-once.js';
import { scoresExist } from './scoring/refresh-scores.js';

const PATIENCE = 10_000;
/** ms that new insights are waited for where there are older ones: a server that starts is ready within 10 s. */
const OLDER_WAIT = 5_000;
/** EX_CONFIG of sysexits.h: starting again will not help. */
const UNFIT = 78;
const stopping = new AbortController();

try {
  await serve(readConfig());
} catch (error) {
  if (!isExpected(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(error instanceof UnsafeStart ? UNFIT : 1);
}

async function serve(config: Config): Promise<void> {
  keepMemoryLow('answering');
  const log = createLog(config.logLevel);
  const database = await openDatabase(config);
  await expectSafeStart(database, config);
  await reconcileSettings(database, config);
  const readiness = new Readiness();
  const app = await createApp({
    schema: await buildSchema(),
    database,
    config,
    log,
    readiness,
    client: clientFolder(),
    announceSetup: (token) => announceSetup(home, token),
    stopping: stopping.signal,
  });
  const server = await listen(app, config.host, config.port);
  const home = config.publicUrl ?? server.address;

  const stop = async (drain: number): Promise<void> => {
    if (readiness.phase.name === 'ready' && drain > 0) {
      readiness.phase = { name: 'stopping' };
      server.drain();
      await delay(drain);
    }
    if (stopping.signal.aborted) return;
    stopping.abort();
    await server.stop(PATIENCE);
    await database.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop(config.drain)).once('SIGINT', () => void stop(0));
  // whoever started it and would end it is gone
  process.once('disconnect', () => void stop(0));

  if (config.demo.fill) await fillOnce(database, () => fill(database, config, readiness), stopping.signal);
  await compute(database, config, readiness, log);
  if (stopping.signal.aborted) return;
  readiness.phase = { name: 'ready' };
  const isDemo = (await readHolding(database)) === 'demo';
  process.stdout.write(`ContexQ is ready: ${server.address}${isDemo ? ' (demo data)' : ''}\n`);
  if (isDemo || config.access === 'open' || (await hasAdmin(database))) return;
  announceSetup(home, await newSetupToken(database.identity));
}

function announceSetup(home: string, token: string): void {
  process.stdout.write(`To become the administrator, open this within 15 minutes: ${home}/setup#${token}\n`);
}

async function fill(database: Database, config: Config, readiness: Readiness): Promise<void> {
  const { customers, transactions } = config.demo;
  const size = `${customers.toLocaleString('en')} customers, ${transactions.toLocaleString('en')} sales`;
  // the generator and its word lists are loaded only when they are needed
  const { fillWithDemo } = await import('./demo.js');
  process.stdout.write(`Filling the empty database with a demo business (${size}) …\n`);
  try {
    await fillWithDemo(
      database,
      config,
      (share) => (readiness.phase = { name: 'filling', share }),
      stopping.signal,
    );
  } catch (error) {
    if (!stopping.signal.aborted) throw error;
  }
}

/** Begins to keep the insights fresh, and waits for the first ones; not for long when there are older ones. */
async function compute(
  database: Database,
  { insights }: Config,
  readiness: Readiness,
  log: Logger,
): Promise<void> {
  if (stopping.signal.aborted) return;
  const serveOlder = await scoresExist(database);
  readiness.phase = { name: 'computing' };
  const refresh = refreshOnce(database, insights, refreshAside);
  const { first } = keepFresh(database, insights, refresh, { log, signal: stopping.signal });
  await (serveOlder ? Promise.race([first, delay(OLDER_WAIT, undefined, { ref: false })]) : first);
}

function isExpected(error: unknown): error is Error {
  const kinds = [ConfigError, DatabaseError, ListenError, UnsafeStart];
  return kinds.some((kind) => error instanceof kind);
}
