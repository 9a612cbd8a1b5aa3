import { execFile, spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './free-port.js';
import { binariesFor, scratchFolder, unprivileged } from './postgres-binaries.js';

const run = promisify(execFile);

// Nothing a test writes has to survive a power cut.
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
const LOCAL = { max_connections: '100', listen_addresses: '127.0.0.1', unix_socket_directories: '' };

// Whoever holds the other end of this shell's input keeps PostgreSQL alive: when the test run ends, however it ends,
// the pipe closes, the server stops and its files go.
const LEASH = '"$@" & server=$!; cat > /dev/null; kill -INT $server; wait $server; cd /; rm -rf "$0"';

/**
 * Creates an empty cluster on loopback and a free port that lives as long as this process; returns its URL.
 * @param durability settings of PostgreSQL: by default nothing is durable.
 */
export async function startPostgres(durability: Readonly<Record<string, string>> = FAST): Promise<string> {
  const identity = unprivileged();
  const folder = scratchFolder(identity);
  const bin = binariesFor(identity, folder);
  const data = join(folder, 'data');
  const cluster = ['--no-sync', '--no-locale', '--encoding=UTF8', '--auth=trust', '--username=contexq'];
  await run(join(bin, 'initdb'), [`--pgdata=${data}`, ...cluster], { ...identity, cwd: folder });

  const port = await freePort();
  const settings = Object.entries({ ...durability, ...LOCAL }).map(([name, value]) => `--${name}=${value}`);
  const command = [join(bin, 'postgres'), '-D', data, '-p', String(port), ...settings];
  const leash = spawn('sh', ['-c', LEASH, folder, ...command], { ...identity, cwd: folder, detached: true });
  await ready(leash);
  return `postgres://contexq@127.0.0.1:${port}/postgres`;
}

/** Resolves when the server accepts connections; from then on it no longer keeps this process from ending. */
function ready(server: ChildProcessWithoutNullStreams): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = '';
    server.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      if (!text.includes('ready to accept connections')) return;
      for (const part of [server, server.stdin, server.stdout, server.stderr])
        (part as Partial<Socket>).unref?.();
      resolve();
    });
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${text}`)));
  });
}
