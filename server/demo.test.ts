import { expect, test } from '@jest/globals';
import { ConfigError } from './config.js';
import { fillWithDemo } from './demo.js';
import { readSetting, readVersion } from './kit/settings.js';
import { eachDatabase } from './testing/database.js';
import { Customer } from './customers/customer.js';
import { Transaction } from './transactions/transaction.js';

const SETTINGS = { timeZone: 'UTC', negativeSentiment: -0.25 };
const DEMO = { fill: true, customers: 40, transactions: 1_000 };

eachDatabase('the demo', (open) => {
  test('fills a database with as much as was asked for, tells how far it is, and says that it is one', async () => {
    const database = await open();
    const shares: number[] = [];
    await fillWithDemo(
      database,
      { ...SETTINGS, demo: DEMO },
      (share) => shares.push(share),
      new AbortController().signal,
    );
    expect(await database.source.getRepository(Customer).count()).toBe(40);
    expect(await database.source.getRepository(Transaction).count()).toBe(1_000);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(await readSetting(database, 'demo')).toBe('true');
  });

  test('keeps nothing when it is stopped on the way', async () => {
    const database = await open();
    const stopping = new AbortController();
    const filling = fillWithDemo(
      database,
      { ...SETTINGS, demo: DEMO },
      () => stopping.abort(),
      stopping.signal,
    );
    await expect(filling).rejects.toThrow('aborted');
    expect(await database.source.getRepository(Customer).count()).toBe(0);
    expect([await readVersion(database), await readSetting(database, 'demo')]).toEqual([0, undefined]);
  });

  test('refuses sizes that do not go together', async () => {
    const demo = { ...DEMO, customers: 2_000 };
    const filling = fillWithDemo(
      await open(),
      { ...SETTINGS, demo },
      () => undefined,
      new AbortController().signal,
    );
    await expect(filling).rejects.toThrow(
      new ConfigError('DEMO_CUSTOMERS is "2000"; expected at most DEMO_TRANSACTIONS (1000)'),
    );
  });
});
