import { setFlagsFromString } from 'node:v8';

/**
 * Lets this process collect garbage early: once there is half as much of it as there is in use, where otherwise it may come
 * to be three times as much. Earlier still saves little memory and costs a tenth of the time.
 */
export function keepMemoryLow(): void {
  setFlagsFromString('--heap-growing-percent=60');
}
