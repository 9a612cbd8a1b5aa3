import { describe, expect, test } from '@jest/globals';
import { calendarOf, parseDay, parseMonth } from '../kit/day.js';
import { readSource, temporaryFiles } from '../testing/read-source.js';
import { csvSource } from './csv-source.js';

const { write } = temporaryFiles();
let files = 0;

async function read(lines: readonly string[], timeZone = 'UTC') {
  const source = await csvSource(write(`${++files}.csv`, `${lines.join('\n')}\n`), {
    calendar: calendarOf(timeZone),
  });
  return { given: source.given, ...(await readSource(source)) };
}

const SALES = 'transaction_id,order_id,customer_id,product_id,quantity,unit_price,occurred_at';
const TICKETS = 'ticket_id,customer_id,product_id,status,priority,sentiment_score,opened_at,resolved_at';

describe('a row becomes a record', () => {
  test('customers', async () => {
    const { records, given } = await read([
      'customer_id,name,email,industry,region,segment,signup_date',
      ' C1 , Ada Ltd ,ada@example.com,Retail,North,SMB,2024-02-29',
      '__proto__,constructor,,,,,',
    ]);
    const nothing = { email: null, industry: null, region: null, segment: null, signupDay: null };
    expect(records.customers).toEqual([
      {
        id: 'C1',
        name: 'Ada Ltd',
        email: 'ada@example.com',
        industry: 'Retail',
        region: 'North',
        segment: 'SMB',
        signupDay: parseDay('2024-02-29'),
      },
      { id: '__proto__', name: 'constructor', ...nothing },
    ]);
    expect(given.customers?.merge).toBe('replace');
  });

  test('products, with the fields of their columns only', async () => {
    const { records, given } = await read([
      'product_id,name,price,excluded',
      'P1,Pen,1.25,no',
      'POST,Postage,,YES',
    ]);
    expect(records.products).toEqual([
      { id: 'P1', name: 'Pen', category: null, price: 12_500, cost: null, excluded: false },
      { id: 'POST', name: 'Postage', category: null, price: null, cost: null, excluded: true },
    ]);
    expect(given).toEqual({ products: { fields: ['id', 'name', 'price', 'excluded'], merge: 'replace' } });
  });

  test('sales, returns and anonymous sales, their amounts exact', async () => {
    const { records } = await read([
      SALES,
      'T1,O1,C1,P1,3,0.1,2026-10-17T09:30:00Z',
      'T2,O1,C1,P1,-2,19.99,2026-10-17T09:30:00Z',
      'T3,,,P1,0.5,4.9500000000000002,2026-10-17T09:30:00Z',
    ]);
    expect(
      records.transactions.map(({ quantity, unitPrice, amount }) => [quantity, unitPrice, amount]),
    ).toEqual([
      [30_000, 1_000, 3_000],
      [-20_000, 199_900, -399_800],
      [5_000, 49_500, 24_750],
    ]);
    expect(records.transactions[2]).toMatchObject({ orderId: null, customerId: null });
  });

  test('tickets, whose states have many names', async () => {
    const { records, rejections } = await read([
      TICKETS,
      'K1,C1,P1,New,Medium,-0.25,2026-10-17T09:30:00Z,',
      'K2,C1,,in-progress,CRITICAL,1,2026-10-17T09:30:00Z,',
      'K3,C1,,On Hold,,,2026-10-17T09:30:00Z,',
      'K4,C1,,solved,low,-1,2026-10-17T09:30:00Z,2026-10-17T09:30:00Z',
      'K5,C1,,done,Standard,0,2026-10-17,2026-10-18',
    ]);
    expect(rejections).toEqual([]);
    expect(records.tickets.map(({ status, priority, sentiment }) => [status, priority, sentiment])).toEqual([
      ['open', 'normal', -2_500],
      ['pending', 'urgent', 10_000],
      ['pending', null, null],
      ['resolved', 'low', -10_000],
      ['closed', 'normal', 0],
    ]);
  });
});

describe('an instant', () => {
  const sale = (text: string): string => `T1,,,P1,1,1,${text}`;

  test.each([
    ['2026-10-17T09:30:00Z', '2026-10-17T09:30:00.000Z'],
    ['2026-10-17T09:30:00.123456Z', '2026-10-17T09:30:00.123Z'],
    ['2026-10-17T09:30Z', '2026-10-17T09:30:00.000Z'],
    ['2026-10-17T09:30:00+02:00', '2026-10-17T07:30:00.000Z'],
    ['2026-10-17T09:30:00-0330', '2026-10-17T13:00:00.000Z'],
    ['2026-10-17 09:30:00+02', '2026-10-17T07:30:00.000Z'],
    ['2026-10-17T09:30:00', '2026-10-17T07:30:00.000Z'],
    ['2026-10-17 09:30', '2026-10-17T07:30:00.000Z'],
    ['2026-10-17', '2026-10-16T22:00:00.000Z'],
    ['2026-12-17 00:30', '2026-12-16T23:30:00.000Z'],
    ['2026-03-29 01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29 03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25 03:00', '2026-10-25T02:00:00.000Z'],
  ])('%s is read in the reporting time zone, here Berlin', async (text, expected) => {
    const { records } = await read([SALES, sale(text)], 'Europe/Berlin');
    expect(new Date(records.transactions[0]!.occurredAt).toISOString()).toBe(expected);
  });

  test('falls on a day and month of that zone', async () => {
    const { records } = await read([SALES, sale('2026-09-30T22:30:00Z')], 'Europe/Berlin');
    expect(records.transactions[0]).toMatchObject({
      day: parseDay('2026-10-01'),
      month: parseMonth('2026-10'),
    });
  });

  test.each([
    '2026-02-30T09:30:00Z',
    '2026-13-01',
    '2025-02-29',
    '2026-10-17T24:00:00Z',
    '2026-10-17T09:60:00Z',
    '2026-10-17T09:30:61Z',
    '2026-10-17T09:30:00+15:00',
    '2026-10-17T9:30',
    '1899-12-31',
    '2201-01-01',
    '0000-00-00',
    '17/10/2026',
    'yesterday',
    '1760693400',
  ])('%s is none', async (text) => {
    const { rejections } = await read([SALES, sale(text)]);
    expect(rejections).toEqual([
      { line: 2, column: 'occurred_at', value: text, expected: 'an instant like 2026-10-17T09:30:00Z' },
    ]);
  });
});

describe('a row is rejected with line, column, value and what was expected', () => {
  const at = '2026-10-17T09:30:00Z';
  const number = 'with at most 4 decimals, below 900,000,000,000';

  test.each<[string, string, string | null, string | null, string]>([
    [
      SALES,
      `,O1,C1,P1,1,1,${at}`,
      'transaction_id',
      '',
      'an id of at most 200 characters, without control characters',
    ],
    [SALES, `T1,,,${'x'.repeat(201)},1,1,${at}`, 'product_id', `${'x'.repeat(79)}…`, 'an id of at most'],
    [SALES, `T\u00071,,,P1,1,1,${at}`, 'transaction_id', 'T\u00071', 'without control characters'],
    [SALES, `T1,,C\u00071,P1,1,1,${at}`, 'customer_id', 'C\u00071', 'without control characters, or nothing'],
    [SALES, `T1,,,P1,0,1,${at}`, 'quantity', '0', `a number other than 0, ${number}`],
    [SALES, `T1,,,P1,,1,${at}`, 'quantity', '', 'a number other than 0'],
    [SALES, `T1,,,P1,one,1,${at}`, 'quantity', 'one', 'a number other than 0'],
    [SALES, `T1,,,P1,NaN,1,${at}`, 'quantity', 'NaN', 'a number other than 0'],
    [SALES, `T1,,,P1,Infinity,1,${at}`, 'quantity', 'Infinity', 'a number other than 0'],
    [SALES, `T1,,,P1,0x10,1,${at}`, 'quantity', '0x10', 'a number other than 0'],
    [SALES, `T1,,,P1,1,-0.01,${at}`, 'unit_price', '-0.01', `a number, 0 or more, ${number}`],
    [SALES, `T1,,,P1,1,1.23456,${at}`, 'unit_price', '1.23456', 'a number, 0 or more'],
    [SALES, `T1,,,P1,1,$5,${at}`, 'unit_price', '$5', 'a number, 0 or more'],
    [SALES, `T1,,,P1,1,1e12,${at}`, 'unit_price', '1e12', 'a number, 0 or more'],
    [SALES, `T1,,,P1,1000000,1000000,${at}`, 'quantity', null, 'quantity × unit price below 900,000,000,000'],
    [SALES, `T1,,,P1,1,"1,5",${at}`, 'unit_price', '1,5', 'a number, 0 or more'],
    [SALES, `T1,,,P1,1,1`, null, '6 fields', '7 fields, as in the header'],
    [SALES, `T1,,,P1,1,1,${at},`, null, '8 fields', '7 fields, as in the header'],
    ['customer_id,name', 'C1, ', 'name', '', 'a name'],
    [
      'customer_id,name,email',
      'C1,Ada,ada',
      'email',
      'ada',
      'an e-mail address like ada@example.com, or nothing',
    ],
    [
      'customer_id,name,signup_date',
      'C1,Ada,2023-02-29',
      'signup_date',
      '2023-02-29',
      'a date like 2026-10-17, or nothing',
    ],
    ['product_id,name,excluded', 'P1,Pen,maybe', 'excluded', 'maybe', 'true or false, or nothing'],
    [
      'product_id,name,excluded',
      'P1,Pen,constructor',
      'excluded',
      'constructor',
      'true or false, or nothing',
    ],
    ['Product_ID,Name,COST', 'P1,Pen,-1', 'COST', '-1', 'a number, 0 or more'],
    [TICKETS, `K1,,,open,,,${at},`, 'customer_id', '', 'an id'],
    [TICKETS, `K1,C1,,lost,,,${at},`, 'status', 'lost', 'open, pending, resolved or closed'],
    [TICKETS, `K1,C1,,,,,${at},`, 'status', '', 'open, pending, resolved or closed'],
    [TICKETS, `K1,C1,,open,asap,,${at},`, 'priority', 'asap', 'low, normal, high or urgent, or nothing'],
    [TICKETS, `K1,C1,,open,,1.01,${at},`, 'sentiment_score', '1.01', 'a number from -1 to 1, or nothing'],
    [
      TICKETS,
      `K1,C1,,open,,,${at},2026-10-17T09:29:59Z`,
      'resolved_at',
      '2026-10-17T09:29:59Z',
      'an instant not before the ticket was opened',
    ],
  ])('%s: %s', async (header, row, column, value, expected) => {
    const { rejections, records, rows } = await read([header, row]);
    expect(rejections).toEqual([{ line: 2, column, value, expected: expect.stringContaining(expected) }]);
    expect(Object.values(records).flat()).toEqual([]);
    expect(rows).toBe(1);
  });

  test('its line is that of the file, and the other rows are read', async () => {
    const { rejections, records, rows } = await read([
      'customer_id,name',
      'C1,"A',
      'da"',
      '',
      ',Nobody',
      'C3,Cy',
      'C4,',
    ]);
    expect(rejections.map(({ line }) => line)).toEqual([5, 7]);
    expect(records.customers.map(({ id }) => id)).toEqual(['C1', 'C3']);
    expect(rows).toBe(4);
  });
});
