import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { alone } from './alone.js';
import { fillOnce } from './fill-once.js';
import { calendarOf } from './kit/day.js';
import { DEFAULT_INSIGHT_SETTINGS as settings } from './kit/insight-settings.js';
import { createLog } from './log.js';
import { keepFresh, type Pause } from './scoring/keep-fresh.js';
import { refreshOnce } from './scoring/refresh-once.js';
import { refreshScores, scoresAreFresh } from './scoring/refresh-scores.js';
import { customer, load, product } from './testing/make.js';
import { twoServers } from './testing/two-servers.js';

const soon: Pause = (until, signal) => delay(until === 'look' ? 20 : 100, undefined, { signal });

describe('work that one server does for all', () => {
  const open = twoServers();

  /** Work that goes on until it is told to end. */
  function lasting() {
    let end = (): void => undefined;
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const ended = new Promise<void>((resolve) => (end = resolve));
    const work = async () => {
      begin();
      await ended;
      return 'done';
    };
    return { work, begun, end };
  }

  test('is done by nobody else meanwhile, and by somebody else afterwards', async () => {
    const { databases } = await open();
    const { work, begun, end } = lasting();
    const done = alone(databases[0], work);
    await begun;
    expect(await alone(databases[1], () => Promise.resolve('me too'))).toBeUndefined();
    // those who write wait for none of it
    await load(databases[1], { customers: [customer({ id: 'c1' })] });
    end();
    expect(await done).toBe('done');
    expect(await alone(databases[1], () => Promise.resolve('me too'))).toBe('me too');
  });

  test('is free for others once it fails, or its connection is gone', async () => {
    const { databases, url } = await open();
    const failing = () => Promise.reject(new Error('out of memory'));
    await expect(alone(databases[0], failing)).rejects.toThrow('out of memory');
    const { work, begun, end } = lasting();
    const done = alone(databases[0], work);
    await begun;
    const operator = new Client({ connectionString: url });
    await operator.connect();
    await operator.query(
      `select pg_terminate_backend(pid) from pg_locks
       where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
    );
    await operator.end();
    let taken: string | undefined;
    while (!taken) taken = await alone(databases[1], () => Promise.resolve('mine'));
    end();
    expect([await done, taken]).toEqual(['done', 'mine']);
  });

  test('fills an empty database once, by whoever is left', async () => {
    const { databases } = await open();
    const { signal } = new AbortController();
    let fills = 0;
    const fill = (index: 0 | 1) => async () => {
      fills += 1;
      await delay(200);
      if (fills === 1) throw new Error('killed');
      await load(databases[index], { customers: [customer({ id: 'c1' })] });
    };
    const [first, second] = await Promise.allSettled([
      fillOnce(databases[0], fill(0), signal),
      fillOnce(databases[1], fill(1), signal),
    ]);
    expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected']);
    expect(fills).toBe(2);
  });

  test('fits the models once after each load, and both servers serve them', async () => {
    const { databases } = await open();
    const stop = new AbortController();
    const runs: number[] = [];
    let atOnce = 0;
    const kept = databases.map((database, index) =>
      keepFresh(
        database,
        settings,
        refreshOnce(database, settings, async () => {
          expect(++atOnce).toBe(1);
          runs.push(index);
          // longer than the other one waits between two looks
          await delay(100);
          await refreshScores(database, { calendar: calendarOf('UTC'), settings });
          atOnce -= 1;
        }),
        { log: createLog('silent'), signal: stop.signal, pause: soon },
      ),
    );
    for (let changes = 1; changes <= 3; changes += 1) {
      await load(databases[0], { products: [product({ id: `p${changes}` })] });
      for (const database of databases) while (!(await scoresAreFresh(database, settings))) await delay(10);
    }
    // long enough for the other one to notice, were it to
    await delay(300);
    // of the empty database when they began, unless the first load was quicker, and of each load
    expect([3, 4]).toContain(runs.length);
    stop.abort();
    await Promise.all(kept.map(({ ended }) => ended));
  });
});
