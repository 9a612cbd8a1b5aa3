import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Ask, askAt } from './ask-at.js';
import { freePort } from './free-port.js';
import { loadFile, loadOwnData } from './own-data.js';

/** A running server with its own small database. */
export interface RunningServer {
  /** Without a slash at the end. */
  origin: string;
  ask: Ask;
  /** What it has printed so far. */
  printed: () => string;
  /** Loads the text of a file of this name into its database. */
  load: (name: string, text: string) => Promise<void>;
  stop: () => Promise<void>;
}

const isReady = (origin: string) =>
  fetch(`${origin}/readyz`).then(
    ({ status }) => status === 200,
    () => false,
  );

/** Waits until the server answers; fails at once when it has ended, and after `seconds` in any case. */
async function untilReady(origin: string, server: ChildProcess, output: () => string, seconds: number) {
  const deadline = Date.now() + seconds * 1000;
  while (!(await isReady(origin))) {
    if (server.exitCode !== null) throw new Error(`The server ended:\n${output()}`);
    if (Date.now() > deadline) throw new Error(`The server is not ready after ${seconds} s:\n${output()}`);
    await delay(100);
  }
}

/**
 * Starts the built server on a free port with a new database: one that it fills with demo data itself, or one with data
 * of one's own, where people have to sign in unless it is open.
 */
export async function startServer(data: 'demo' | 'own' | 'open' = 'demo'): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'contexq-e2e-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const output: string[] = [];
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    PORT: String(port),
    DB_PATH: join(folder, 'contexq.sqlite'),
    DEMO_CUSTOMERS: '200',
    DEMO_TRANSACTIONS: '8000',
    ...(data === 'open' && { ACCESS: 'open' }),
  };
  if (data !== 'demo') await loadOwnData(folder, env);
  const server = spawn(process.execPath, ['dist/server/main.js'], { env });
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => output.push(String(text)));

  const stop = async () => {
    if (server.exitCode === null && server.kill()) await once(server, 'exit');
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(origin, server, () => output.join(''), 60);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    origin,
    ask: askAt(origin),
    printed: () => output.join(''),
    load: (name, text) => loadFile(join(folder, name), text, env),
    stop,
  };
}
