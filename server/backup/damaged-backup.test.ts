import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Config } from '../config.js';
import { openDatabase } from '../database.js';
import { places } from '../testing/database-place.js';
import { customer, load, product, ticket, transaction } from '../testing/make.js';
import { checkBackup } from './check-backup.js';
import { connect } from './connect.js';
import { heldRows } from './contents.js';
import { restoreBackup } from './restore-backup.js';
import { writeBackup } from './write-backup.js';

describe('a backup that is not whole', () => {
  const { folder, newPlace } = places();
  const file = join(folder, 'test.backup.gz');
  let whole: Buffer;
  let text: string;
  let target: Config['database'];

  beforeAll(async () => {
    const place = await newPlace('sqlite');
    const database = await openDatabase({ database: place });
    await load(database, {
      customers: [customer({ id: 'C1' })],
      products: [product({ id: 'P1' })],
      transactions: Array.from({ length: 500 }, () => transaction({ productId: 'P1', customerId: 'C1' })),
      tickets: [ticket({ customerId: 'C1', body: 'many words, '.repeat(500) })],
    });
    await database.close();
    await connect(place, (runner) => writeBackup(runner, file));
    whole = readFileSync(file);
    text = gunzipSync(whole).toString();
    target = await newPlace('postgres');
  }, 120_000);

  /** What is said of a file, by a check and by the attempt to restore it, which changes nothing. */
  async function said(bytes: Buffer): Promise<string> {
    writeFileSync(file, bytes);
    const outcome = (work: Promise<unknown>) =>
      work.then(
        () => 'whole',
        (error: unknown) => (error as Error).message.replace(file, 'FILE'),
      );
    const checked = await outcome(checkBackup(file));
    await connect(target, async (runner) => {
      const restored = await outcome(restoreBackup(runner, file));
      expect([restored, 'whole']).toContain(checked);
      if (checked === 'whole') expect(restored).not.toBe('whole');
      expect(await heldRows(runner)).toEqual(new Map());
    });
    return checked;
  }

  const edited = (edit: (text: string) => string) => {
    const changed = edit(text);
    expect(changed).not.toBe(text);
    return said(gzipSync(changed));
  };

  test('because it was cut off is refused', async () => {
    for (const share of [0.001, 0.2, 0.5, 0.9]) {
      const part = whole.subarray(0, Math.floor(whole.length * share));
      expect(await said(part)).toBe('FILE is cut off: it is not whole');
    }
    for (const missing of [1, 8]) {
      expect(await said(whole.subarray(0, whole.length - missing))).toBe('FILE is cut off: it is not whole');
    }
    for (const lines of [0, 1, 2, 300, -2]) {
      const kept = text.split('\n').slice(0, lines).join('\n');
      expect(await said(gzipSync(kept))).toBe('FILE is cut off: it is not whole');
    }
  });

  test('because a bit is another is refused', async () => {
    for (const share of [0, 0.01, 0.3, 0.6, 0.99]) {
      const bytes = Buffer.from(whole);
      // the time within the head of the gzip means nothing
      const at = share === 0 ? 0 : Math.floor(bytes.length * share);
      bytes[at]! ^= 16;
      expect(await said(bytes)).toMatch(/^FILE is (damaged or no backup|cut off)/);
    }
  });

  test('because somebody changed it is refused', async () => {
    const rows = (table: string) =>
      `FILE is damaged or no backup: the rows of ${table} are not those that were written`;
    expect(await edited((text) => text.replace('Customer C1', 'Customer C2'))).toBe(rows('customers'));
    expect(await edited((text) => text.replace(/\n7\t.*/, ''))).toBe(rows('sales_transactions'));
    const whole = 'FILE is damaged or no backup: what it holds is not what it says';
    expect(await edited((text) => text.replace('"lastKey":500', '"lastKey":400'))).toBe(whole);
    expect(await edited((text) => text.replace('"version":1', '"version":2'))).toBe(whole);
    expect(await edited((text) => text.replace(/\{"table":"people"[^]*?(?=\{"table")/, ''))).toBe(whole);
    expect(await edited((text) => `${text}more`)).toBe(whole);
    expect(await edited((text) => text.replace('{"table"', 'table'))).toMatch(
      /it holds a line that is not of a backup$/,
    );
  });

  test('because its tables are not those of its migrations is refused', async () => {
    const signed = (changed: string) => {
      const lines = changed.split('\n').filter((line) => line.startsWith('{'));
      const digest = createHash('sha256').update(
        lines
          .slice(0, -1)
          .map((line) => `${line}\n`)
          .join(''),
      );
      return gzipSync(changed.replace(/[0-9a-f]{64}"}\n$/, `${digest.digest('hex')}"}\n`));
    };
    const refused = async (from: string, to: string) => {
      writeFileSync(file, signed(text.replace(from, to)));
      await checkBackup(file);
      return connect(target, (runner) =>
        restoreBackup(runner, file).catch((error: unknown) => String(error)),
      );
    };
    expect(await refused('"table":"people"', '"table":"persons"')).toMatch(
      /persons.* not of its migrations$/,
    );
    expect(await refused('"table":"people"', '"table":"loads"')).toMatch(/loads.* not of its migrations$/);
    expect(await refused(',"email"', ',"mail"')).toMatch(/customers.* not of its migrations$/);
    expect(await refused(',"Identity1760000000006"', '')).toMatch(/people.* not of its migrations$/);
  });

  test('or no backup at all is refused', async () => {
    expect(await said(Buffer.from('customer_id,name\n'))).toBe(
      'FILE is damaged or no backup: incorrect header check',
    );
    expect(await said(gzipSync('customer_id,name\n'))).toBe(
      'FILE is damaged or no backup: it holds a line that is not of a backup',
    );
    expect(await said(Buffer.alloc(0))).toBe('FILE is cut off: it is not whole');
    await expect(checkBackup(join(folder, 'none'))).rejects.toThrow(
      `there is no file ${join(folder, 'none')}`,
    );
    await expect(checkBackup(folder)).rejects.toThrow(`${folder} cannot be read`);
  });

  test('and one that a newer ContexQ made says so', async () => {
    expect(await edited((text) => text.replace('"format":1', '"format":2'))).toBe(
      'FILE is a backup of form 2; this ContexQ reads form 1',
    );
    expect(await edited((text) => text.replace('"],"version"', '","Later1999999999999"],"version"'))).toBe(
      'FILE comes from a newer ContexQ (Later1999999999999); upgrade this one, or restore a backup from before',
    );
  });
});
