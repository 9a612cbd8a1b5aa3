import { beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../database.js';
import { ask, statementsOf } from '../testing/ask.js';
import { eachDatabase } from '../testing/database.js';
import { customer, load, product, ticket, transaction } from '../testing/make.js';

const COMPARED = `
  period { from to previousFrom previousTo previousLabel toDate }
  grossRevenue { value previous change status } tickets { value previous } activeCustomers { previous }
  salesByMonth { month complete grossRevenue } ticketsByMonth { month tickets }
  comparison { salesByMonth { month complete grossRevenue } ticketsByMonth { month complete tickets positive } }`;

type Compared = Record<string, unknown>;

eachDatabase('the comparison of an overview', (open) => {
  let database: Database;
  const overview = async (args: string) =>
    (await ask<{ overview: Compared }>(database, `{ overview${args} { ${COMPARED} } }`)).overview;

  // February 2025 to 10 March 2026; a sale of 1 on the 5th of every month, and one of ten times the month on the 20th
  beforeAll(async () => {
    database = await open();
    const months = Array.from({ length: 14 }, (_, index) => {
      const [year, month] = index < 11 ? [2025, index + 2] : [2026, index - 10];
      return { text: `${year}-${String(month).padStart(2, '0')}`, month };
    });
    const sale = (at: string, unitPrice: number) =>
      transaction({ productId: 'p', customerId: 'c', at, unitPrice });
    await load(database, {
      customers: [customer({ id: 'c' })],
      products: [product({ id: 'p' })],
      transactions: [
        ...months.map(({ text }) => sale(`${text}-05`, 1)),
        ...months.slice(0, -1).map(({ text, month }) => sale(`${text}-20`, 10 * month)),
      ],
      tickets: ['2025-03-10', '2025-03-11', '2026-03-10'].map((at) =>
        ticket({ customerId: 'c', at, sentiment: 0.5 }),
      ),
    });
  });

  test('is the period before of the same length unless something else is asked', async () => {
    const compared = await overview('(period: { from: "2026-01", to: "2026-02" })');
    expect(compared).toMatchObject({
      period: {
        previousFrom: '2025-11',
        previousTo: '2025-12',
        previousLabel: 'November 2025 to December 2025',
      },
      grossRevenue: { value: 32, previous: 232, status: 'COMPARED' },
      comparison: {
        salesByMonth: [
          { month: '2025-11', complete: true, grossRevenue: 111 },
          { month: '2025-12', complete: true, grossRevenue: 121 },
        ],
      },
    });
    expect(await overview('(period: { from: "2026-01", to: "2026-02" }, compare: PREVIOUS_PERIOD)')).toEqual(
      compared,
    );
  });

  test('can be the same months of the year before, month beside month', async () => {
    const compared = await overview(
      '(period: { from: "2026-02", to: "2026-03" }, compare: SAME_MONTHS_LAST_YEAR)',
    );
    expect(compared).toEqual({
      period: {
        from: '2026-02',
        to: '2026-03',
        previousFrom: '2025-02',
        previousTo: '2025-03',
        previousLabel: 'February 2025 to March 2025, to date',
        toDate: true,
      },
      // of March 2025 the first ten days, as there are ten of March 2026
      grossRevenue: { value: 22, previous: 22, change: 0, status: 'COMPARED' },
      tickets: { value: 1, previous: 1 },
      activeCustomers: { previous: null },
      salesByMonth: [
        { month: '2026-02', complete: true, grossRevenue: 21 },
        { month: '2026-03', complete: false, grossRevenue: 1 },
      ],
      ticketsByMonth: [
        { month: '2026-02', tickets: 0 },
        { month: '2026-03', tickets: 1 },
      ],
      comparison: {
        salesByMonth: [
          { month: '2025-02', complete: true, grossRevenue: 21 },
          { month: '2025-03', complete: false, grossRevenue: 1 },
        ],
        ticketsByMonth: [
          { month: '2025-02', complete: true, tickets: 0, positive: 0 },
          { month: '2025-03', complete: false, tickets: 1, positive: 1 },
        ],
      },
    });
  });

  test.each([
    ['nothing is asked for', '(period: { from: "2026-01" }, compare: NONE)'],
    [
      'the data do not reach back a year',
      '(period: { from: "2026-01", to: "2026-02" }, compare: SAME_MONTHS_LAST_YEAR)',
    ],
    ['the period is all data', '(compare: SAME_MONTHS_LAST_YEAR)'],
  ])('is none where %s', async (_why, args) => {
    expect(await overview(args)).toMatchObject({
      period: { previousFrom: null, previousTo: null, previousLabel: null },
      grossRevenue: { previous: null, change: null, status: 'NO_PREVIOUS_PERIOD' },
      comparison: null,
    });
  });

  test('costs nothing when there is none, and four statements of figures and two of months when there is', async () => {
    const count = async (compare: string, fields: string) => {
      const period = 'period: { from: "2026-01", to: "2026-02" }';
      return (await statementsOf(database, `{ overview(${period}, compare: ${compare}) { ${fields} } }`))
        .length;
    };
    const months = 'comparison { salesByMonth { units } ticketsByMonth { scored } }';
    const none = await count('NONE', `orders { value } ${months}`);
    expect(await count('PREVIOUS_PERIOD', 'orders { value }')).toBe(none + 4);
    expect(await count('PREVIOUS_PERIOD', `orders { value } ${months}`)).toBe(none + 6);
  });
});
