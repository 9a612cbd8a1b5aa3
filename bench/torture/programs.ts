import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** Settings of the product, and nothing of ours. */
export type Environment = Readonly<Record<string, string>>;

/** A program that ended. */
export interface Ended {
  /** null: it was killed. */
  code: number | null;
  said: string;
  complained: string;
  seconds: number;
}

/** A program that runs. */
export interface Running {
  ended: Promise<Ended>;
  kill(signal: NodeJS.Signals): void;
}

/** A server that answered. */
export interface Server extends Running {
  address: string;
  /** s from its start until it was ready and had given a first answer. */
  readyAfter: number;
}

/** The programs as they were built: beside this one, when it was built too. */
const BUILT = new URL(extname(import.meta.url) === '.ts' ? '../../dist/' : '../../', import.meta.url);
/** What every program is told. */
const USUAL = { NODE_ENV: 'production', DEMO: 'off', ACCESS: 'open', LOG_LEVEL: 'error' };
/** s after which a program is given up. */
const PATIENCE = 300;
/** ms between two looks at a server. */
const LOOK = 25;

/** `npm run ingest` with files. */
export function startIngest(environment: Environment, ...args: string[]): Running {
  return start('server/ingest/ingest-cli', environment, args);
}

/** The same to its end. */
export function ingest(environment: Environment, ...args: string[]): Promise<Ended> {
  return startIngest(environment, ...args).ended;
}

/** `npm run generate` to its end. */
export function generate(environment: Environment, ...args: string[]): Promise<Ended> {
  return start('seed/generate-cli', environment, args).ended;
}

/**
 * Starts a server on a free port and waits for its first answer.
 * @throws Error when it ends, or has not answered after five minutes.
 */
export async function startServer(environment: Environment): Promise<Server> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const started = performance.now();
  const server = start('server/main', { ...environment, PORT: String(port) }, []);
  const gone = new AbortController();
  void server.ended.then(() => gone.abort());
  while (!((await answers(`${address}/readyz`)) && (await answers(`${address}/products?limit=1`)))) {
    if (gone.signal.aborted) throw new Error(`the server ended: ${(await server.ended).complained}`);
    if (secondsSince(started) > PATIENCE) {
      server.kill('SIGKILL');
      throw new Error(`the server is not ready after ${PATIENCE} s`);
    }
    await delay(LOOK);
  }
  return { ...server, address, readyAfter: secondsSince(started) };
}

/** Ends a server in good order. */
export async function stop(server: Server): Promise<void> {
  server.kill('SIGTERM');
  await server.ended;
}

/** Whether an address answers with 200, and within 5 s. */
export async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(5_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

export function secondsSince(started: number): number {
  return (performance.now() - started) / 1_000;
}

function start(program: string, environment: Environment, args: readonly string[]): Running {
  const path = fileURLToPath(new URL(`${program}.js`, BUILT));
  const child = spawn(process.execPath, [path, ...args], {
    env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, ...USUAL, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { ended: end(child), kill: (signal) => void child.kill(signal) };
}

async function end(child: ChildProcess): Promise<Ended> {
  const started = performance.now();
  const heard = { said: '', complained: '' };
  child.stdout?.on('data', (text) => (heard.said += String(text)));
  child.stderr?.on('data', (text) => (heard.complained += String(text)));
  await once(child, 'close');
  return { code: child.exitCode, ...heard, seconds: secondsSince(started) };
}
