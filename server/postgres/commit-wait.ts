import { setTimeout as delay } from 'node:timers/promises';

/** ms for which what a server has read of the last commit stands there. */
const SPAN = 5;
/** ms from a commit to when it is told of. Timers may come a millisecond early. */
const WAIT = SPAN + 3;

/**
 * Names the span of time that a server is in, so that it asks the database for the last commit once in each. Whoever hears of
 * a commit, from whatever server, comes to no span that began before it: commits are told of as `toldLate` does. (Waiting
 * out what is uncertain, as in Corbett et al., Spanner, OSDI 2012, 4.1.2; here no clocks are compared.)
 */
export function spans(): () => string {
  let [number, begun, at] = [0, -Infinity, -Infinity];
  return () => {
    const [now, clock] = [performance.now(), Date.now()];
    // the one stands still while a machine sleeps, the other may be set
    if (now - begun >= SPAN || Math.abs(clock - at) >= SPAN) [number, begun, at] = [number + 1, now, clock];
    return String(number);
  };
}

/** Tells of a commit once no server is in a span that began before it. */
export async function toldLate<T>(commit: Promise<T>): Promise<T> {
  const result = await commit;
  await delay(WAIT);
  return result;
}
