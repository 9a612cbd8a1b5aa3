import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writePeerFiles } from './peer-files.js';
import { startServer, type RestServer } from './rest-server.js';

/** Seconds. */
const READY_WITHIN = 180;

/** Where the programs of the peer lie, or why it cannot be measured. */
export type Peer = { kind: 'here'; folder: string } | { kind: 'absent'; reason: string };

/** The original design rebuilt in Python, which lies in CONTEXQ_PEERS or beside the checkout. */
export function findPeer(): Peer {
  const folder = resolve(process.env.CONTEXQ_PEERS ?? '../shared/peers', 'seed-design');
  if (!existsSync(join(folder, 'main.py'))) return { kind: 'absent', reason: `there is no ${folder}` };
  const { status } = spawnSync('python3', ['-c', 'import fastapi, uvicorn, pandas']);
  return status === 0
    ? { kind: 'here', folder }
    : { kind: 'absent', reason: 'python3 with fastapi, uvicorn and pandas is not installed' };
}

/** Loads generated files into the peer with its own programs and starts it with everything in memory. */
export async function startPeer(peer: string, files: string, scratch: string): Promise<RestServer> {
  const folder = join(scratch, 'peer-files');
  const database = join(scratch, 'peer.sqlite');
  await writePeerFiles(files, folder);
  execFileSync('python3', [join(peer, 'ingest.py'), folder, database], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return startServer(
    {
      command: 'python3',
      args: [join(peer, 'main.py')],
      environment: { DB_PATH: database, PEER_MODE: 'memory' },
      ready: '/openapi.json',
    },
    READY_WITHIN,
  );
}
