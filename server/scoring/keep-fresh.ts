import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { InsightSettings } from '../kit/insight-settings.js';
import type { Session } from '../kit/session.js';
import { readVersion } from '../kit/settings.js';
import { scoresAreFresh } from './refresh-scores.js';

export interface Keeping {
  /** Done when the scores are fresh for the first time, or could not be made so. */
  first: Promise<void>;
  /** Done after `signal` is aborted. */
  ended: Promise<void>;
}

/** Waits until the data are looked at again, and until a failed run is tried again; rejects when the signal is aborted. */
export type Pause = (until: 'look' | 'retry', signal: AbortSignal) => Promise<unknown>;

const MILLISECONDS = { look: 500, retry: 30_000 };
const byClock: Pause = (until, signal) => delay(MILLISECONDS[until], undefined, { signal, ref: false });
/** Looks for which a run waits while changes keep coming. */
const PATIENCE = 20;

/**
 * Brings the scores after the data whenever these change, whichever process changed them: once they rest for a moment,
 * one run at a time. Until it is done the last scores serve; one that fails is logged and tried again later.
 * @param refresh computes the scores and stores them; false when another server is at it, or has been.
 */
export function keepFresh(
  session: Session,
  settings: InsightSettings,
  refresh: (signal: AbortSignal) => Promise<boolean>,
  { log, signal, pause = byClock }: { log: Logger; signal: AbortSignal; pause?: Pause },
): Keeping {
  let settle: () => void;
  const first = new Promise<void>((resolve) => (settle = resolve));
  const look = () => pause('look', signal);
  const step = async (): Promise<void> => {
    if (!(await scoresAreFresh(session, settings))) {
      const started = performance.now();
      if (!(await refresh(signal))) {
        await look();
        return;
      }
      log.debug({ milliseconds: Math.round(performance.now() - started) }, 'insights are up to date');
    }
    settle();
    await changed(session, settings, look);
  };
  const stopped = () => signal.aborted;
  const keep = async (): Promise<void> => {
    while (!stopped()) {
      try {
        await step();
      } catch (error) {
        if (stopped()) break;
        log.error({ err: error }, 'insights could not be brought up to date; the last ones serve');
        settle();
        await pause('retry', signal).catch(() => undefined);
      }
    }
    settle();
  };
  return { first, ended: keep() };
}

/** Waits for a change, and then until none came between two looks. */
async function changed(
  session: Session,
  settings: InsightSettings,
  look: () => Promise<unknown>,
): Promise<void> {
  do await look();
  while (await scoresAreFresh(session, settings));
  let version = await readVersion(session);
  for (let looks = 0; looks < PATIENCE; looks++) {
    await look();
    const now = await readVersion(session);
    if (now === version) return;
    version = now;
  }
}
