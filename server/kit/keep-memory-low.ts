import { setFlagsFromString } from 'node:v8';

/**
 * Lets this process collect garbage early: once the heap has grown by six tenths over what was in use, where otherwise it may
 * come to be several times as large. Earlier still saves little memory and costs a tenth of the time.
 */
export function keepMemoryLow(): void {
  setFlagsFromString('--heap-growing-percent=60');
}
