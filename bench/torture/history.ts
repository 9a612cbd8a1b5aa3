import { ingest } from './programs.js';
import { readState, type State } from './state.js';
import { within, type Subject } from './subject.js';

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
  const states = [await within(subject, readState)];
  const seconds: number[] = [];
  for (const file of files) {
    const loaded = await ingest(subject.environment, file);
    if (loaded.code !== 0) throw new Error(`${file} cannot be loaded: ${loaded.complained}`);
    seconds.push(loaded.seconds);
    states.push(await within(subject, readState));
  }
  return { files, states, seconds };
}
