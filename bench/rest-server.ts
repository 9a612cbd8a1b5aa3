import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** A server in a process of its own. */
export interface RestServer {
  /** Such as `http://127.0.0.1:4000`. */
  origin: string;
  pid: number;
  /** What it says to whoever started it, when it was started to be spoken with. */
  process: ChildProcess;
  stop: () => Promise<void>;
}

/** How a server is started. It listens on the port in its environment variable PORT, or in its arguments. */
export interface Program {
  command: string;
  args: readonly string[] | ((port: number) => readonly string[]);
  environment: Readonly<Record<string, string>>;
  /** Answered with 200 from when on it can be asked. */
  ready: string;
  /** Opens a channel for messages between it and this process. */
  spokenWith?: boolean;
}

/**
 * Starts a server on a free port of this machine.
 * @param seconds how long it may take until it is ready.
 * @throws Error when it ends or is not ready in time; what it says itself goes to stderr.
 */
export async function startServer(program: Program, seconds: number): Promise<RestServer> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const { command, args, environment, spokenWith } = program;
  const server = spawn(command, typeof args === 'function' ? args(port) : args, {
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit', ...(spokenWith ? (['ipc'] as const) : [])],
  });
  const ended = once(server, 'exit');
  const stop = async () => {
    if (server.exitCode === null && server.kill()) await ended;
  };
  const deadline = Date.now() + seconds * 1000;
  try {
    while (!(await answers(origin + program.ready))) {
      if (server.exitCode !== null) throw new Error(`${command} ended with ${server.exitCode}`);
      if (Date.now() > deadline) throw new Error(`${command} is not ready after ${seconds} s`);
      await delay(250);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, pid: server.pid!, process: server, stop };
}

function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    async (response) => {
      await response.arrayBuffer();
      return response.ok;
    },
    () => false,
  );
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
