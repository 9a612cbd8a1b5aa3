import { describe, expect, test } from '@jest/globals';
import sql from 'sql-template-tag';
import type { Database } from '../database.js';
import { calendarOf } from '../kit/day.js';
import { DEFAULT_INSIGHT_SETTINGS } from '../kit/insight-settings.js';
import { eachDatabase } from '../testing/database.js';
import { customer, load, product, transaction } from '../testing/make.js';
import { refreshScores, scoresAreFresh, scoresExist } from './refresh-scores.js';

const OPTIONS = { calendar: calendarOf('UTC'), settings: DEFAULT_INSIGHT_SETTINGS };

const RECORDS = {
  customers: [customer({ id: 'c' })],
  products: [product({ id: 'p' })],
  transactions: [transaction({ productId: 'p', customerId: 'c' })],
};

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
