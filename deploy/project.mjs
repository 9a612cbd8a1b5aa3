import { fileURLToPath } from 'node:url';

/** Absolute path of the checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** An end with a message for the person at the keyboard, without a stack. */
export class Stop extends Error {}

/** Notes of the launcher go to stderr: stdout belongs to the program it starts. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** "0.4 s", "12.0 s" since an instant of performance.now(). */
export function since(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
