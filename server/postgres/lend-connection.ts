import type { Pool, PoolClient } from 'pg';
import { passingFault } from './postgres-faults.js';

/** Lends a connection of a pool for as long as `work` takes. One that was lost meanwhile is not used again. */
export async function lendConnection<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let isLost = false;
  try {
    return await work(client);
  } catch (error) {
    isLost = passingFault(error) === 'lost';
    throw error;
  } finally {
    client.release(isLost);
  }
}
