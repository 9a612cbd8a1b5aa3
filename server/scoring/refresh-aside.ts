import { fork } from 'node:child_process';
import { once } from 'node:events';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Beside this file, compiled or not as it is. */
const PROGRAM = new URL(`refresh-scores-cli${extname(import.meta.url)}`, import.meta.url);
/** Characters of what a failed run said. */
const TOLD = 2_000;

/**
 * Refreshes the scores in a process of its own: neither its computing nor its end is felt by whoever is being answered.
 * It reads the configuration from the same environment.
 * @throws when it fails, with what it said; when `signal` is aborted, which ends it.
 */
export async function refreshAside(signal: AbortSignal): Promise<void> {
  const child = fork(fileURLToPath(PROGRAM), { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], signal });
  let said = '';
  child.stderr?.on('data', (text) => (said = (said + String(text)).slice(-TOLD)));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the run ended with ${code ?? 'a signal'}: ${said.trim()}`);
}
