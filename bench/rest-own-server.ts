import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FILES } from './demo-files.js';
import { startServer, type RestServer } from './rest-server.js';

const LOADER = fileURLToPath(new URL('../server/ingest/ingest-cli.js', import.meta.url));
const SERVER = fileURLToPath(new URL('../server/main.js', import.meta.url));
/** Seconds. The insights are computed once before the server is ready. */
const READY_WITHIN = 1_800;

/** A database of ours: the path of a SQLite file, or the address of one on PostgreSQL. */
export type Target = string;

/** What a program of ours finds in its environment: a database, and nothing else of this machine's settings. */
export function ownEnvironment(target: Target): Record<string, string> {
  const onPostgres = target.startsWith('postgres://');
  return {
    NODE_ENV: 'production',
    NODE_OPTIONS: '',
    DATABASE_URL: onPostgres ? target : '',
    DB_PATH: onPostgres ? 'unused.sqlite' : target,
    DEMO: 'off',
    HOST: '127.0.0.1',
    ACCESS: 'open',
    LOG_LEVEL: 'error',
  };
}

/** Loads generated files into a new database as `npm run ingest` does. */
export function loadOwn(files: string, target: Target): void {
  execFileSync(process.execPath, [LOADER, ...FILES.map((file) => join(files, `${file}.csv`))], {
    env: { ...process.env, ...ownEnvironment(target) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/**
 * Starts the server over a database as production does, once its insights are computed.
 * @param settings what differs from the defaults.
 * @param program one that runs the server and can be spoken with, instead of the server alone.
 */
export function serveOwn(
  target: Target,
  settings: Readonly<Record<string, string>> = {},
  program?: string,
): Promise<RestServer> {
  return startServer(
    {
      command: process.execPath,
      args: [program ?? SERVER],
      environment: { ...ownEnvironment(target), ...settings },
      ready: '/readyz',
      spokenWith: program !== undefined,
    },
    READY_WITHIN,
  );
}

/** Loads generated files into a new database and starts the server over it. */
export function startOwnServer(files: string, target: Target): Promise<RestServer> {
  loadOwn(files, target);
  return serveOwn(target);
}
