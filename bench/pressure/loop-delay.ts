import { once } from 'node:events';
import type { RestServer } from '../rest-server.js';

/** Milliseconds between two looks at an event loop; what it takes longer is its delay. */
export const RESOLUTION = 10;

/** What a watched server is told. */
export type LoopOrder = 'begin' | 'tell';

/** Milliseconds by which an event loop came late. */
export interface LoopDelay {
  p50: number;
  p99: number;
  most: number;
}

/** Forgets what was before. */
export function beginToWatch({ process }: RestServer): void {
  process.send('begin' satisfies LoopOrder);
}

/** The delays of a watched server since the beginning. */
export async function loopDelay({ process }: RestServer): Promise<LoopDelay> {
  const told = once(process, 'message') as Promise<[LoopDelay]>;
  process.send('tell' satisfies LoopOrder);
  return (await told)[0];
}
