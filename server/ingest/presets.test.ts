import { describe, expect, test } from '@jest/globals';
import { calendarOf, formatDay } from '../kit/day.js';
import { toNumber } from '../kit/decimal.js';
import type { TransactionRecord } from '../kit/records.js';
import { readSource, temporaryFiles } from '../testing/read-source.js';
import { referenceFile } from '../testing/reference-data.js';
import { csvSource } from './csv-source.js';
import { PRESETS } from './read-mapping.js';

const calendar = calendarOf('UTC');
const { write } = temporaryFiles();

function summary(lines: readonly TransactionRecord[]) {
  const count = (value: (line: TransactionRecord) => string | null): number => new Set(lines.map(value)).size;
  return {
    lines: lines.length,
    gross: toNumber(lines.reduce((sum, { amount }) => sum + amount, 0)),
    orders: count(({ orderId }) => orderId),
    products: count(({ productId }) => productId),
    customers: count(({ customerId }) => customerId),
  };
}

/** Runs a test against a published file, or says why it does not. */
function testWith(file: string, name: string, run: (path: string) => Promise<void>): void {
  const path = referenceFile(file);
  if (path) test(name, () => run(path));
  else test.skip(`${name}: ${file} is not there (see CONTEXQ_REFERENCE_DATA)`, () => undefined);
}

describe('the preset online-retail', () => {
  const mapping = PRESETS.get('online-retail');

  testWith(
    'online_retail_2010-12_2011-02.csv.gz',
    'reads the published export to its published sums',
    async (path) => {
      const source = await csvSource(path, { mapping, calendar });
      const { records, rejections, rows, leftOut } = await readSource(source);
      expect({ rows, rejections }).toEqual({ rows: 105_335, rejections: [] });
      expect(Object.values(leftOut)).toEqual([540]);
      const sales = records.transactions.filter(({ quantity }) => quantity > 0);
      expect(summary(sales)).toMatchObject({
        lines: 102_891,
        gross: 2_038_742.59,
        orders: 3_745,
        products: 3_084,
      });
      expect(summary(sales.filter(({ customerId }) => customerId !== null))).toMatchObject({
        lines: 67_313,
        gross: 1_589_296.28,
        orders: 3_384,
        customers: 1_682,
      });
      const returns = records.transactions.filter(({ quantity }) => quantity < 0);
      expect(returns).toHaveLength(1_904);
      expect(returns.every(({ orderId }) => orderId!.startsWith('C'))).toBe(true);
      expect(new Set(records.transactions.map(({ id }) => id)).size).toBe(records.transactions.length);
      const excluded = records.products.filter((product) => product.excluded).map(({ id }) => id);
      expect(new Set(excluded)).toEqual(
        new Set(['POST', 'D', 'C2', 'DOT', 'M', 'm', 'BANK CHARGES', 'S', 'AMAZONFEE']),
      );
      expect(records.customers).toContainEqual(
        expect.objectContaining({ id: '17850', name: 'Customer 17850', region: 'United Kingdom' }),
      );
      const again = await readSource(source);
      expect(JSON.stringify(again.records) === JSON.stringify(records)).toBe(true);
    },
  );

  test('reads the dates of the original, and numbers the lines of an invoice', async () => {
    const path = write(
      'original.csv',
      'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\r\n' +
        '536365,85123A,WHITE HEART ,6,12/1/2010 8:26,2.55,17850,United Kingdom\r\n' +
        '536365,85123A,WHITE HEART,6,12/1/2010 8:26,2.55,17850,United Kingdom\r\n' +
        'C536379,D,Discount,-1,12/1/2010 9:41,27.5,,United Kingdom\r\n' +
        '536365,22139,,56,12/1/2010 8:26,0,,United Kingdom\r\n' +
        '536365,22139,amazon,1,12/1/2010 8:26,4.25,17850,United Kingdom\r\n',
    );
    const { records, rejections } = await readSource(await csvSource(path, { mapping, calendar }));
    expect(rejections).toEqual([]);
    expect(
      records.transactions.map(({ id, occurredAt }) => [id, new Date(occurredAt).toISOString()]),
    ).toEqual([
      ['536365#1', '2010-12-01T08:26:00.000Z'],
      ['536365#2', '2010-12-01T08:26:00.000Z'],
      ['C536379#1', '2010-12-01T09:41:00.000Z'],
      ['536365#4', '2010-12-01T08:26:00.000Z'],
    ]);
    expect(records.products.map(({ id, name, excluded }) => [id, name, excluded])).toEqual([
      ['85123A', 'WHITE HEART', false],
      ['D', 'Discount', true],
      ['22139', 'amazon', false],
    ]);
  });
});

describe('the preset superstore', () => {
  testWith('superstore.csv.gz', 'reads the published export to its published sums', async (path) => {
    const mapping = PRESETS.get('superstore');
    const { records, rejections, rows } = await readSource(await csvSource(path, { mapping, calendar }));
    expect({ rows, rejections }).toEqual({ rows: 10_194, rejections: [] });
    expect(summary(records.transactions)).toEqual({
      lines: 10_194,
      gross: 2_326_534.3543,
      orders: 5_111,
      products: 1_862,
      customers: 804,
    });
    expect(records.transactions[0]).toMatchObject({
      id: '1',
      quantity: 20_000,
      unitPrice: 82_240,
      amount: 164_480,
    });
    expect(formatDay(records.transactions[0]!.day)).toBe('2019-01-03');
    expect(records.customers[0]).toMatchObject({
      name: 'Darren Powers',
      segment: 'Consumer',
      region: 'Central',
    });
    expect(records.products[0]).toMatchObject({
      id: 'OFF-PA-10000174',
      category: 'Office Supplies',
      price: null,
    });
  });
});
