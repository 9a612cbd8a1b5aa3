import type { DataSource } from 'typeorm';
import type { Config } from './config.js';
import type { Session, Store } from './kit/session.js';
import { openPostgres } from './postgres/postgres-database.js';
import { openSqlite } from './sqlite-database.js';

/** One open database: many readers, one writer at a time. */
export interface Database extends Store {
  /** For entities; reads only. */
  readonly source: DataSource;
  /** The same for people, sessions and keys. Their writes wait for each other, and on PostgreSQL for no load. */
  readonly identity: Store;
  /**
   * Where there is a replica: reading for whoever has seen the data in `state` (see readDataState), from the replica when
   * it is in the same state. People, sessions and keys are read through `identity`.
   */
  readonly asOf?: (state: string) => Session;
  /**
   * For long work: `read` sees one state of the data and keeps what it makes in temporary tables, without keeping
   * writers waiting; `write` then stores it in a transaction of its own on the same connection.
   */
  readThenWrite<T>(
    read: (session: Session) => Promise<T>,
    write: (session: Session, result: T) => Promise<void>,
  ): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the database the configuration names and brings its tables up to date.
 * @throws DatabaseError when it cannot be reached, read or written.
 */
export async function openDatabase({
  database,
  upgrade,
}: Pick<Config, 'database'> & Partial<Pick<Config, 'upgrade'>>): Promise<Database> {
  return database.kind === 'sqlite' ? openSqlite(database.path, upgrade) : openPostgres(database, upgrade);
}
