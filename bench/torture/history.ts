import { openDatabase } from '../../server/database.js';
import type { Subject } from './ground.js';
import { ingest } from './programs.js';
import { readState, type State } from './state.js';

/** An undisturbed load of all files, one after the other. */
export interface History {
  files: readonly string[];
  /** What is stored after so many files; the first is empty. */
  states: readonly State[];
  /** s that the loading of each took, from the start of the program to its end. */
  seconds: readonly number[];
}

/** @throws Error when a file cannot be loaded. */
export async function recordHistory(files: readonly string[], subject: Subject): Promise<History> {
  const states = [await stateOf(subject)];
  const seconds: number[] = [];
  for (const file of files) {
    const loaded = await ingest(subject.environment, file);
    if (loaded.code !== 0) throw new Error(`${file} cannot be loaded: ${loaded.complained}`);
    seconds.push(loaded.seconds);
    states.push(await stateOf(subject));
  }
  return { files, states, seconds };
}

/** Opens a database and reads what it holds. */
export async function stateOf(subject: Subject): Promise<State> {
  const database = await openDatabase(subject);
  try {
    return await readState(database);
  } finally {
    await database.close();
  }
}
