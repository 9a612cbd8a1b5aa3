import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FILES } from './demo-files.js';
import { startServer, type RestServer } from './rest-server.js';

const LOADER = fileURLToPath(new URL('../server/ingest/ingest-cli.js', import.meta.url));
const SERVER = fileURLToPath(new URL('../server/main.js', import.meta.url));
/** Seconds. The insights are computed once before the server is ready. */
const READY_WITHIN = 600;

/** Loads generated files into a new SQLite database and starts the server over it as production does. */
export async function startOwnServer(files: string, database: string): Promise<RestServer> {
  const environment = {
    NODE_ENV: 'production',
    NODE_OPTIONS: '',
    DATABASE_URL: '',
    DB_PATH: database,
    DEMO: 'off',
    HOST: '127.0.0.1',
    ACCESS: 'open',
    LOG_LEVEL: 'error',
  };
  execFileSync(process.execPath, [LOADER, ...FILES.map((file) => join(files, `${file}.csv`))], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return startServer(
    { command: process.execPath, args: [SERVER], environment, ready: '/readyz' },
    READY_WITHIN,
  );
}
