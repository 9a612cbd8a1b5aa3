import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../config.js';
import type { Database } from '../database.js';
import { createApp } from '../http/app.js';
import { listen } from '../http/listen.js';
import { Readiness } from '../http/readiness.js';
import { createLog } from '../log.js';
import { buildSchema } from '../schema.js';

/** The whole server on a free port, over a database of the test. */
export interface ServedApp {
  readiness: Readiness;
  /** Where it is, without a slash at the end. */
  address: string;
  /** Where people find it: there, or where a proxy stands before it. */
  home: string;
  /** The tokens of the setup links that it told whoever runs it. */
  setupTokens: readonly string[];
  /** Sends a request; the path begins with a slash. */
  get(path: string, init?: RequestInit): Promise<Response>;
  /** Sends a GraphQL operation and returns the whole answer. */
  graphql(query: string, variables?: object): Promise<{ data?: unknown; errors?: unknown[] }>;
  /** Everything logged so far. */
  logged(): Record<string, unknown>[];
  /** @param patience ms for which requests under way are waited for; a second when left out. */
  stop(patience?: number): Promise<void>;
}

/** The client's files as a build leaves them, in small. */
const CLIENT = {
  'index.html': '<!doctype html><title>Dashboard</title>',
  'graphiql.html': '<!doctype html><title>GraphiQL</title>',
  'assets/app-1a2b3c.js': 'export {};',
};

/** @param environment settings; without them whoever asks is let in. */
export async function serveApp(
  database: Database,
  environment: Record<string, string> = { ACCESS: 'open' },
): Promise<ServedApp> {
  const folder = mkdtempSync(join(tmpdir(), 'contexq-app-'));
  mkdirSync(join(folder, 'assets'));
  for (const [name, content] of Object.entries(CLIENT)) writeFileSync(join(folder, name), content);
  const logFile = join(folder, 'log');
  const readiness = new Readiness();
  readiness.phase = { name: 'ready' };
  const config = readConfig(folder, { ALLOWED_ORIGINS: 'https://dashboard.example', ...environment });
  const setupTokens: string[] = [];
  const stopping = new AbortController();
  const app = await createApp({
    schema: await buildSchema(),
    database,
    config,
    log: createLog('debug', logFile),
    readiness,
    client: folder,
    announceSetup: (token) => setupTokens.push(token),
    stopping: stopping.signal,
  });
  const server = await listen(app, '127.0.0.1', 0);
  const get = (path: string, init?: RequestInit) => fetch(server.address + path, init);
  return {
    readiness,
    address: server.address,
    home: config.publicUrl ?? server.address,
    setupTokens,
    get,
    graphql: async (query, variables = {}) => {
      const body = JSON.stringify({ query, variables });
      const answer = await get('/graphql', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
      });
      return (await answer.json()) as { data?: unknown; errors?: unknown[] };
    },
    logged: () =>
      readFileSync(logFile, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    stop: async (patience = 1_000) => {
      stopping.abort();
      await server.stop(patience);
      rmSync(folder, { recursive: true });
    },
  };
}
