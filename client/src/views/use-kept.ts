import { useSyncExternalStore } from 'react';
import type { Kept } from './kept.js';

/** What is kept, and again whenever it changes, also in another tab. */
export function useKept<Value>({ subscribe, read }: Kept<Value>): Value {
  return useSyncExternalStore(subscribe, read);
}
