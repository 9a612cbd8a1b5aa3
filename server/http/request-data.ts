import type { Response } from 'express';
import type { Config } from '../config.js';
import { createContext } from '../context.js';
import type { Database } from '../database.js';
import { Coalesced } from '../kit/coalesced.js';
import type { Context } from '../kit/context.js';
import { WhileSame } from '../kit/while-same.js';
import { readDataState } from '../pipeline/data-state.js';
import { withinTime } from './query-time.js';

/** The data as requests meet them. */
export interface RequestData {
  /** The state of the data from now on; all who ask at once share a read. */
  readState: () => Promise<string>;
  /** Fails when the database does not answer. */
  ask: () => Promise<unknown>;
  /** The same for one request: read once, after it came. */
  stateFor: (response: Response) => Promise<string>;
  /** What answers depend on beside the question, the reader and the data. */
  settings: string;
  newContext: (response: Response, dataState?: string) => Context;
}

/** How requests meet the data of a database. */
export function requestData(database: Database, config: Config): RequestData {
  const asked = new Coalesced(() => readDataState(database));
  const state = new WhileSame(database.lastCommit, () => asked.read());
  const settings = [config.timeZone, config.currency, JSON.stringify(config.insights)].join(' ');
  return {
    settings,
    readState: () => state.read(),
    ask: () => asked.read(),
    stateFor: async ({ locals }) => (locals.dataState ??= await state.read()),
    newContext: ({ locals: { principal, origin } }, dataState) =>
      createContext(
        withinTime(dataState === undefined ? database : { ...database, ...database.asOf?.(dataState) }),
        config,
        principal,
        origin,
        dataState === undefined ? undefined : `${dataState} ${settings}`,
      ),
  };
}
