import type { Sql } from 'sql-template-tag';
import { insertRows } from './number-rows.js';
import type { Session, WriteSession } from './session.js';

/** A session whose statements are carried out one after the other while the caller already prepares the next. */
export interface OneAhead extends WriteSession {
  /** Waits for the last statement. */
  done(): Promise<void>;
}

/**
 * Makes `run` return as soon as the statement before it is done. A statement that fails throws at the next one or at
 * `done`, and no statement follows a failed one.
 */
export function oneAhead({ dialect, rows, run }: Session): OneAhead {
  let last = Promise.resolve();
  const runAhead = async (statement: Sql) => {
    await last;
    last = run(statement);
    last.catch(() => undefined);
  };
  return {
    dialect,
    rows: async (statement) => {
      await last;
      return rows(statement);
    },
    run: runAhead,
    append: (table, rows) => runAhead(insertRows(dialect, table, rows)),
    done: () => last,
  };
}
