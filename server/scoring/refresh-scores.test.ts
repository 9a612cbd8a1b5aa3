import { describe, expect, test } from '@jest/globals';
import sql, { raw } from 'sql-template-tag';
import type { Database } from '../database.js';
import { fillWithDemo } from '../demo.js';
import { calendarOf } from '../kit/day.js';
import { DEFAULT_INSIGHT_SETTINGS } from '../kit/insight-settings.js';
import { eachDatabase } from '../testing/database.js';
import { customer, load, product, transaction } from '../testing/make.js';
import { refreshScores, scoresAreFresh, scoresExist } from './refresh-scores.js';
import { SCORE_TABLES } from './score-tables.js';

const OPTIONS = { calendar: calendarOf('UTC'), settings: DEFAULT_INSIGHT_SETTINGS };

const RECORDS = {
  customers: [customer({ id: 'c' })],
  products: [product({ id: 'p' })],
  transactions: [transaction({ productId: 'p', customerId: 'c' })],
};

const DEMO = {
  demo: { fill: true, customers: 300, transactions: 15_000 },
  timeZone: 'UTC',
  negativeSentiment: -0.25,
};

/** Every row of every table of scores, in the order of their first columns. */
async function storedScores(database: Database): Promise<Record<string, unknown[]>> {
  const tables = [...Object.keys(SCORE_TABLES), 'models'];
  const rows = tables.map(async (table) => {
    const stored = await database.rows(sql`select * from ${raw(table)} order by 1, 2`);
    return [table, stored.map((row) => ({ ...row }))] as const;
  });
  return Object.fromEntries(await Promise.all(rows));
}

eachDatabase('scores', (open) => {
  test('an empty database has scores of nothing, without failing', async () => {
    const database = await open();
    expect(await scoresExist(database)).toBe(false);
    await refreshScores(database, OPTIONS);
    expect(await scoresExist(database)).toBe(true);
  });

  describe('are fresh', () => {
    test('until the data or the thresholds change, and again after the next run', async () => {
      const database = await open();
      await load(database, RECORDS);
      expect(await scoresAreFresh(database, OPTIONS.settings)).toBe(false);
      await refreshScores(database, OPTIONS);
      expect(await scoresAreFresh(database, OPTIONS.settings)).toBe(true);
      expect(await scoresAreFresh(database, { ...OPTIONS.settings, churnDays: 30 })).toBe(false);
      await load(database, { transactions: [transaction({ productId: 'p', customerId: 'c' })] });
      expect(await scoresAreFresh(database, OPTIONS.settings)).toBe(false);
      await refreshScores(database, OPTIONS);
      expect(await scoresAreFresh(database, OPTIONS.settings)).toBe(true);
    });

    test('and say which data they rest on', async () => {
      const database = await open();
      await load(database, RECORDS);
      await refreshScores(database, OPTIONS);
      const [model] = await database.rows(sql`select version, as_of from models where name = 'run'`);
      expect({ ...model }).toEqual({ version: 1, as_of: Date.parse('2026-01-15') });
    });
  });

  test('are the same for the same data, in another database too', async () => {
    const runs = [];
    for (const database of [await open(), await open()]) {
      await fillWithDemo(database, DEMO, () => undefined, new AbortController().signal);
      for (let run = 0; run < 2; run++) {
        await refreshScores(database, OPTIONS);
        runs.push(await storedScores(database));
      }
    }
    const empty = Object.entries(runs[0]!).filter(([, rows]) => rows.length === 0);
    // nobody here lacks what the few others bought together
    expect(empty.map(([table]) => table)).toEqual(['customer_recommendations']);
    for (const run of runs.slice(1)) expect(run).toEqual(runs[0]);
  }, 120_000);

  test('a run that fails leaves the last scores, and the next one works', async () => {
    const database = await open();
    await load(database, RECORDS);
    await refreshScores(database, OPTIONS);
    const failing: Pick<Database, 'readThenWrite'> = {
      readThenWrite: (read) => database.readThenWrite(read, () => Promise.reject(new Error('disk full'))),
    };
    await load(database, { transactions: [transaction({ productId: 'p', customerId: 'c' })] });
    await expect(refreshScores(failing, OPTIONS)).rejects.toThrow('disk full');
    expect(await database.rows(sql`select version from models where name = 'run'`)).toEqual([{ version: 1 }]);
    await refreshScores(database, OPTIONS);
    expect(await scoresAreFresh(database, OPTIONS.settings)).toBe(true);
  });
});
