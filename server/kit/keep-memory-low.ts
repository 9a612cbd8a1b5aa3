import { setFlagsFromString } from 'node:v8';

/** Percent by which the heap may grow over what was in use. */
const GROWTH = {
  /** Less saves little here, and costs a tenth of the time. */
  loading: 60,
  /** It takes no time that can be measured. */
  answering: 35,
};

/** Lets this process collect garbage early; otherwise its heap may come to be several times as large as what is in use. */
export function keepMemoryLow(what: keyof typeof GROWTH): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH[what]}`);
}
