import { startPostgres } from '../server/testing/postgres-cluster.js';
import type { Target } from './rest-own-server.js';

/** An empty database on a PostgreSQL of this machine that ends with this process. What it writes it does not wait for the disk to keep. */
export async function ownPostgres(): Promise<Target> {
  // it does not keep a process from ending, not even one that waits for it to begin
  const awake = setInterval(() => undefined, 1_000);
  return startPostgres().finally(() => clearInterval(awake));
}
