import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { builtProgram } from './built-program.js';

/** The server as a program of its own. */
export interface ServerProcess {
  address: string;
  port: number;
  /** Lines of its log so far. */
  log: () => string[];
  /** Ends it as whoever runs it would. @returns its exit code. */
  stop: () => Promise<number | null>;
}

/**
 * Starts the server and waits until it is ready. It listens on a free port of this machine.
 * @param environment its settings, and nothing of ours.
 * @throws Error with what it said when it ends instead.
 */
export async function startServer(environment: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, builtProgram('main'), {
    env: { PATH: process.env.PATH, PORT: '0', ...environment },
  });
  let said = '';
  let logged = '';
  child.stdout.on('data', (text) => (said += String(text)));
  child.stderr.on('data', (text) => (logged += String(text)));
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const ended = exited.then(() => true);
  for (;;) {
    const address = /ContexQ is ready: (\S+)/.exec(said)?.[1];
    if (address !== undefined) {
      return {
        address,
        port: Number(new URL(address).port),
        log: () => logged.split('\n').filter((line) => line !== ''),
        stop: () => {
          child.kill('SIGTERM');
          return exited;
        },
      };
    }
    if (await Promise.race([ended, once(child.stdout, 'data').then(() => false)])) throw new Error(logged);
  }
}
