import { fork } from 'node:child_process';
import { once } from 'node:events';
import { extname } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Beside this folder, compiled or not as this file is. */
const PROGRAM = new URL(`../main${extname(import.meta.url)}`, import.meta.url);
/** ms after which a server that was told to end is killed. */
const PATIENCE = 30_000;

/** A server in a process of its own. */
export interface SpawnedServer {
  readonly address: string;
  readonly pid: number;
  /** How it ended, in words. */
  readonly ended: Promise<string>;
  /** Lets it answer what is under way, and ends it. */
  stop(): Promise<void>;
}

/** A server ended before it was ready. It has said itself why. */
export class StartError extends Error {
  override readonly name = 'StartError';

  constructor(
    how: string,
    /** Its exit code; 1 when it was killed. */
    readonly code: number,
  ) {
    super(`the server ended before it was ready (${how})`);
  }
}

/**
 * Starts a server and waits until it is ready. It ends with this process.
 * @param environment all its settings.
 * @param say told each line that it prints for whoever runs it.
 * @throws StartError
 */
export async function spawnServer(
  environment: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<SpawnedServer> {
  const child = fork(fileURLToPath(PROGRAM), {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit') as Promise<[code: number | null, signal: string | null]>;
  const ended = exited.then(([code, signal]) =>
    code === null ? `signal ${signal ?? ''}` : `exit code ${code}`,
  );
  const address = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const ready = /^ContexQ is ready: (\S+)/.exec(line)?.[1];
      if (ready === undefined) say(line);
      else resolve(ready);
    });
  });
  const failed = exited.then(async ([code]) => {
    throw new StartError(await ended, code === null || code === 0 ? 1 : code);
  });
  // after the start it is no failure
  failed.catch(() => undefined);
  return {
    address: await Promise.race([address, failed]),
    pid: child.pid!,
    ended,
    stop: async () => {
      child.kill('SIGTERM');
      const killed = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
      await ended;
      clearTimeout(killed);
    },
  };
}
