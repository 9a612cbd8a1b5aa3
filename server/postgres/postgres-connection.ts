import { readFileSync } from 'node:fs';
import pg from 'pg';
import { DatabaseError, reasonOf } from '../database-error.js';
import type { PostgresSettings } from './postgres-settings.js';

// bigint and numeric arrive as strings; every number we keep is exact below 2^53
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

/** ms until a connection has to be there. */
const CONNECTED_WITHIN = 5_000;

/** How one connection is made; the password stays within `connectionString`. */
export interface ConnectionOptions {
  connectionString: string;
  ssl?: false | { rejectUnauthorized: boolean; ca?: string };
  keepAlive: boolean;
  keepAliveInitialDelayMillis: number;
  connectionTimeoutMillis: number;
  application_name: string;
}

/** What connections to `url` are made with. @throws DatabaseError when the file of authorities cannot be read. */
export function connectionOptions(
  { tls, caFile }: Pick<PostgresSettings, 'tls' | 'caFile'>,
  url: string,
): ConnectionOptions {
  const options = {
    connectionString: url,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    connectionTimeoutMillis: CONNECTED_WITHIN,
    application_name: 'contexq',
  };
  if (tls === undefined) return options;
  const address = new URL(url);
  // what the address says would win
  address.searchParams.delete('sslmode');
  const ca = caFile === undefined ? {} : { ca: readAuthorities(caFile) };
  return {
    ...options,
    connectionString: address.href,
    ssl: tls === 'off' ? false : { rejectUnauthorized: tls === 'verify-full', ...ca },
  };
}

function readAuthorities(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new DatabaseError(`DATABASE_CA is "${path}", which cannot be read: ${reasonOf(error)}`);
  }
}

export interface PoolLimits {
  /** Connections at the most. */
  max: number;
  /** ms after which PostgreSQL ends a statement; none when left out. */
  statementTimeout?: number;
}

/** Connections that are opened when they are asked for. One that is lost is left, and the next is a new one. */
export function openPool(options: ConnectionOptions, { max, statementTimeout }: PoolLimits): pg.Pool {
  const timeout = statementTimeout === undefined ? {} : { statement_timeout: statementTimeout };
  const pool = new pg.Pool({ ...options, ...timeout, max });
  // whoever uses a connection that breaks is told by the statement that fails, so that these need no more than ears
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
