import type { Sql } from 'sql-template-tag';
import type { Dialect } from './dialect.js';
import type { NumberRows } from './number-rows.js';

/** A row as the database gives it; each statement has a parser next to it. */
export type Row = Record<string, unknown>;

/** A place to send statements to: the database for reading, or the one transaction in which a write runs. */
export interface Session {
  readonly dialect: Dialect;
  /** The rows a statement answers with. It may be broken off once `giveUp` says so. */
  rows: (statement: Sql, giveUp?: AbortSignal) => Promise<Row[]>;
  /** Sends a statement for its effect. */
  run: (statement: Sql) => Promise<void>;
}

/** The one transaction in which a write runs. */
export interface WriteSession extends Session {
  /**
   * Adds rows to a table that has none of them, in the fastest way the database has. They are there for every later
   * statement; an error may be thrown as late as by that. The memory of `rows` is free again when this is done.
   */
  append: (table: string, rows: NumberRows) => Promise<void>;
}

/** Everything stored: read as it is, changed in transactions. */
export interface Store extends Session {
  /**
   * Runs `work` in one transaction, after every write that came before it; what it throws rolls everything back.
   * On PostgreSQL it is run again when the connection was lost or another transaction stood in the way: what it does
   * beside its statements has to bear that.
   * On SQLite a write shares its connection with nobody, so that no other request's rows can vanish with it.
   */
  write: <T>(work: (session: WriteSession) => Promise<T>) => Promise<T>;
  /**
   * Names what was committed last, by whatever program, without asking the database: what is read while the name stays
   * the same misses no commit that anybody was told of before it is called. Undefined where only reading tells.
   */
  readonly lastCommit: () => string | undefined;
}
