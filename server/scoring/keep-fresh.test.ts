import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { EventEmitter, once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { createLog } from '../log.js';
import type { Database } from '../database.js';
import { calendarOf } from '../kit/day.js';
import { DEFAULT_INSIGHT_SETTINGS as settings } from '../kit/insight-settings.js';
import { eachDatabase } from '../testing/database.js';
import { load, product } from '../testing/make.js';
import { keepFresh, type Pause } from './keep-fresh.js';
import { refreshScores, scoresAreFresh } from './refresh-scores.js';

const soon: Pause = (_until, signal) => delay(10, undefined, { signal });

/** A pause that ends when the test says so. */
class Looks {
  private readonly said = new EventEmitter();
  private paused = false;

  readonly pause: Pause = async (_until, signal) => {
    this.paused = true;
    this.said.emit('pause');
    await once(this.said, 'look', { signal });
  };

  /** Lets the data be looked at, and waits for all that comes of it. */
  async look(): Promise<void> {
    await this.untilPaused();
    this.paused = false;
    this.said.emit('look');
    await this.untilPaused();
  }

  private async untilPaused(): Promise<void> {
    if (!this.paused) await once(this.said, 'pause');
  }
}

eachDatabase('scores that are kept fresh', (open) => {
  let stop: AbortController;
  let database: Database;
  let runs: number;
  let atOnce: number;

  beforeEach(async () => {
    stop = new AbortController();
    database = await open();
    runs = 0;
    atOnce = 0;
    await change();
  });
  afterEach(() => stop.abort());

  let changes = 0;
  const change = () => load(database, { products: [product({ id: `p${++changes}` })] });
  const refresh = async (): Promise<boolean> => {
    runs++;
    expect(++atOnce).toBe(1);
    await refreshScores(database, { calendar: calendarOf('UTC'), settings });
    atOnce--;
    return true;
  };
  const keep = (run = refresh, pause = soon) =>
    keepFresh(database, settings, run, { log: createLog('silent'), signal: stop.signal, pause });
  const untilFresh = async () => {
    while (!(await scoresAreFresh(database, settings))) await delay(5);
  };

  test('are there after the first run, and follow a change', async () => {
    await keep().first;
    expect(await scoresAreFresh(database, settings)).toBe(true);
    await change();
    expect(await scoresAreFresh(database, settings)).toBe(false);
    await untilFresh();
    expect(runs).toBe(2);
  });

  test('wait until changes come to rest: many of them are one run', async () => {
    const looks = new Looks();
    await keep(refresh, looks.pause).first;
    for (let count = 0; count < 10; count++) {
      await change();
      await looks.look();
      expect(runs).toBe(1);
    }
    await looks.look();
    expect(runs).toBe(2);
    expect(await scoresAreFresh(database, settings)).toBe(true);
  });

  test('are tried again after a failure, which keeps nobody waiting', async () => {
    const failing = () => (runs++ === 0 ? Promise.reject(new Error('out of memory')) : refresh());
    await keep(failing).first;
    expect(await scoresAreFresh(database, settings)).toBe(false);
    await untilFresh();
  });

  test('end with their server', async () => {
    const { first, ended } = keep();
    await first;
    stop.abort();
    await ended;
    await change();
    await delay(50);
    expect(runs).toBe(1);
  });
});
