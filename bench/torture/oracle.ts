import { verify } from '../../server/rollups/verify.js';
import type { History } from './history.js';
import { ingest } from './programs.js';
import { readState, type State } from './state.js';
import { within, type Subject } from './subject.js';

/** What a fault did that it must not. */
export interface Harm {
  /** Loads that were acknowledged and are not in. */
  lost: number;
  /** Rows whose id another row has. */
  duplicated: number;
  /** States that no undisturbed load leaves, and rollups that are not what their records say. */
  differing: number;
}

/** Where a database stands. */
export interface Found {
  /** So many files of the history are in. */
  at: number;
  harm: Harm;
}

/**
 * Finds a state among those that the history knows.
 * @param acknowledged so many files are known to be in; `begun` so many may be.
 */
export function judge(state: State, { states }: History, acknowledged: number, begun: number): Found {
  const isSame = (known: State | undefined) =>
    known?.digest === state.digest && known.version === state.version && known.loads === state.loads;
  const harm = { lost: 0, duplicated: state.duplicates, differing: 0 };
  for (let at = begun; at >= acknowledged; at--) if (isSame(states[at])) return { at, harm };
  const at = states.findLastIndex(isSame);
  if (at >= 0 && at < acknowledged) return { at, harm: { ...harm, lost: acknowledged - at } };
  return { at: acknowledged, harm: { ...harm, differing: 1 } };
}

/** Opens a database after a fault, and judges what it holds; also whether its rollups are what its records say. */
export function examine(
  subject: Subject,
  history: History,
  acknowledged: number,
  begun: number,
): Promise<Found> {
  return within(subject, async (database) => {
    const { at, harm } = judge(await readState(database), history, acknowledged, begun);
    const differences = await verify(database);
    return { at, harm: { ...harm, differing: harm.differing + differences.length } };
  });
}

/**
 * Loads the next files again, without a fault, and judges what is stored then.
 * @param from so many files are in; `to` so many shall be.
 */
export async function loadAgain(
  subject: Subject,
  history: History,
  from: number,
  to: number,
): Promise<Found> {
  for (const file of history.files.slice(from, to)) {
    const { code, complained } = await ingest(subject.environment, file);
    if (code !== 0) throw new Error(`${file} cannot be loaded again: ${complained}`);
  }
  return examine(subject, history, to, to);
}
