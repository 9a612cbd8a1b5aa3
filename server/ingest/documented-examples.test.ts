import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { calendarOf } from '../kit/day.js';
import { toNumber } from '../kit/decimal.js';
import { readSource, temporaryFiles } from '../testing/read-source.js';
import { csvSource } from './csv-source.js';
import { KIND_SPECS } from './kind-specs.js';
import { readMapping } from './read-mapping.js';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/data.md'), 'utf8');
const { write } = temporaryFiles();
const calendar = calendarOf('UTC');

/** The examples of a language, in the order of the page. */
function examples(language: string): string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(
    (example) => example[1]!,
  );
}

describe('docs/data.md', () => {
  const [customers, products, sales, tickets, shop] = examples('csv');
  const [mapping] = examples('json');

  test.each([
    ['customers', customers, 2],
    ['products', products, 2],
    ['transactions', sales, 4],
    ['tickets', tickets, 2],
  ] as const)('shows %s that are read', async (kind, text, rows) => {
    const source = await csvSource(write(`${kind}.csv`, text!), { calendar });
    const { records, rejections } = await readSource(source);
    expect(rejections).toEqual([]);
    expect(records[kind]).toHaveLength(rows);
    expect(source.header).toEqual(Object.keys(KIND_SPECS[kind].columns));
  });

  test('shows a mapping that does what it says', async () => {
    const path = write('shop.csv', shop!);
    const source = await csvSource(path, {
      mapping: await readMapping(write('shop.json', mapping!)),
      calendar,
    });
    const { records, rejections, leftOut } = await readSource(source);
    expect(rejections).toEqual([]);
    expect(leftOut).toEqual({ 'free samples': 1 });
    expect(records.customers.map(({ id, name, region, segment }) => [id, name, region, segment])).toEqual([
      ['4711', 'Ada GmbH', 'Köln', 'Shop'],
    ]);
    expect(records.products.map(({ id, name, excluded }) => [id, name, excluded])).toEqual([
      ['P-1', 'Füller', false],
      ['V-1', 'Versand', true],
    ]);
    expect(
      records.transactions.map(({ id, customerId, quantity, unitPrice, amount, occurredAt }) => [
        id,
        customerId,
        ...[quantity, unitPrice, amount].map(toNumber),
        new Date(occurredAt).toISOString(),
      ]),
    ).toEqual([
      ['9001#1', '4711', 2, 524.9, 1049.8, '2026-10-17T07:30:00.000Z'],
      ['9001#2', '4711', 1, 4.95, 4.95, '2026-10-17T07:30:00.000Z'],
      ['9002#1', null, 1, 524.9, 524.9, '2026-10-18T09:02:00.000Z'],
      ['9003#1', '4711', -1, 524.9, -524.9, '2026-10-19T13:45:00.000Z'],
    ]);
  });
});
