import { beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../database.js';
import { ask, askWrongly } from '../testing/ask.js';
import { eachDatabase } from '../testing/database.js';
import { customer, load, product, ticket, transaction } from '../testing/make.js';

const OVERVIEW = `query ($period: PeriodInput, $segment: SegmentInput) {
  overview(period: $period, segment: $segment) {
    period { from to previousFrom previousTo toDate label }
    grossRevenue { value previous change status } returns { value } netRevenue { value } orders { value previous change }
    averageOrderValue { value } salesLines { value } units { value } activeCustomers { value previous } activeProducts { value }
    tickets { value } averageSentiment { value change } negativeTicketShare { value } openTickets
    salesByMonth { month complete grossRevenue returns orders } ticketsByMonth { month tickets negative negativeShare }
    topProducts { product { id } grossRevenue } topCustomers { customer { id } grossRevenue orders }
  } }`;

interface Answer {
  overview: Record<string, { value: number; previous: number; change: number; status: string }> & {
    period: Record<string, unknown>;
    salesByMonth: Record<string, unknown>[];
    ticketsByMonth: Record<string, unknown>[];
    topProducts: Record<string, unknown>[];
    topCustomers: Record<string, unknown>[];
    openTickets: number;
  };
}

eachDatabase('overview', (open) => {
  let database: Database;
  const overview = async (variables: Record<string, unknown> = {}) =>
    (await ask<Answer>(database, OVERVIEW, variables)).overview;

  // January to 10 March 2026
  beforeAll(async () => {
    database = await open();
    await load(database, {
      customers: [
        customer({ id: 'ann', segment: 'SMB' }),
        customer({ id: 'bob', segment: 'Enterprise' }),
        customer({ id: 'cy' }),
      ],
      products: [product({ id: 'tea' }), product({ id: 'pot' })],
      transactions: [
        transaction({
          productId: 'tea',
          customerId: 'ann',
          orderId: 'o1',
          quantity: 2,
          unitPrice: 0.0001,
          at: '2026-01-05',
        }),
        transaction({
          productId: 'pot',
          customerId: 'ann',
          orderId: 'o1',
          quantity: 1,
          unitPrice: 100,
          at: '2026-01-05',
        }),
        transaction({
          productId: 'tea',
          customerId: 'bob',
          orderId: 'o2',
          quantity: 10,
          unitPrice: 5,
          at: '2026-02-20',
        }),
        transaction({ productId: 'tea', orderId: 'o3', quantity: 3, unitPrice: 10, at: '2026-02-08' }),
        transaction({
          productId: 'tea',
          customerId: 'bob',
          orderId: 'o2',
          quantity: -1,
          unitPrice: 5,
          at: '2026-03-01',
        }),
        transaction({ productId: 'pot', customerId: 'bob', quantity: 1, unitPrice: 60, at: '2026-03-09' }),
        transaction({
          productId: 'tea',
          customerId: 'bob',
          quantity: 1,
          unitPrice: 15,
          at: '2026-03-09T18:00Z',
        }),
        transaction({ productId: 'tea', customerId: 'cy', quantity: 1, unitPrice: 5, at: '2026-03-10' }),
      ],
      tickets: [
        ticket({ customerId: 'ann', sentiment: -0.25, at: '2026-02-01' }),
        ticket({ customerId: 'bob', sentiment: 0.75, at: '2026-02-02', status: 'resolved' }),
        ticket({ customerId: 'bob', at: '2026-03-02' }),
      ],
    });
  });

  test('is of all data when nothing else is asked, exact to the last digit', async () => {
    const all = await overview();
    expect(all.period).toEqual({
      from: '2026-01',
      to: '2026-03',
      previousFrom: null,
      previousTo: null,
      toDate: true,
      label: 'January 2026 to March 2026, to date',
    });
    expect(all.grossRevenue).toEqual({
      value: 260.0002,
      previous: null,
      change: null,
      status: 'NO_PREVIOUS_PERIOD',
    });
    expect(all.returns!.value).toBe(5);
    expect(all.netRevenue!.value).toBe(255.0002);
    // the lines of one customer on one day are one basket
    expect(all.orders!.value).toBe(5);
    expect(all.averageOrderValue!.value).toBe(52);
    expect(all.salesLines!.value).toBe(7);
    expect(all.units!.value).toBe(19);
    expect(all.activeCustomers!.value).toBe(3);
    expect(all.activeProducts!.value).toBe(2);
    expect(all.salesByMonth).toEqual([
      { month: '2026-01', complete: true, grossRevenue: 100.0002, returns: 0, orders: 1 },
      { month: '2026-02', complete: true, grossRevenue: 80, returns: 0, orders: 2 },
      { month: '2026-03', complete: false, grossRevenue: 80, returns: 5, orders: 2 },
    ]);
    expect(all.topProducts).toEqual([
      { product: { id: 'pot' }, grossRevenue: 160 },
      { product: { id: 'tea' }, grossRevenue: 100.0002 },
    ]);
    expect(all.topCustomers).toEqual([
      { customer: { id: 'bob' }, grossRevenue: 125, orders: 2 },
      { customer: { id: 'ann' }, grossRevenue: 100.0002, orders: 1 },
      { customer: { id: 'cy' }, grossRevenue: 5, orders: 1 },
    ]);
  });

  test('tells the mood of tickets', async () => {
    const all = await overview();
    expect(all.tickets!.value).toBe(3);
    expect(all.openTickets).toBe(2);
    expect(all.averageSentiment).toEqual({ value: 0.25, change: null });
    expect(all.negativeTicketShare!.value).toBe(0.5);
    expect(all.ticketsByMonth[1]).toEqual({ month: '2026-02', tickets: 2, negative: 1, negativeShare: 0.5 });
  });

  test('compares a whole month with the one before', async () => {
    const february = await overview({ period: { from: '2026-02', to: '2026-02' } });
    expect(february.period).toMatchObject({
      previousFrom: '2026-01',
      previousTo: '2026-01',
      toDate: false,
      label: 'February 2026',
    });
    expect(february.grossRevenue).toEqual({
      value: 80,
      previous: 100.0002,
      change: ((80 - 100.0002) / 100.0002) * 100,
      status: 'COMPARED',
    });
    expect(february.activeCustomers).toEqual({ value: 1, previous: 1 });
  });

  test('compares an incomplete month to date: days 1 to 10 with days 1 to 10', async () => {
    const march = await overview({ period: { from: '2026-03' } });
    expect(march.period).toMatchObject({
      from: '2026-03',
      toDate: true,
      previousFrom: '2026-02',
      label: 'March 2026, to date',
    });
    expect(march.grossRevenue).toMatchObject({ value: 80, previous: 30 });
    expect(march.orders).toMatchObject({ value: 2, previous: 1, change: 100 });
    expect(march.activeCustomers).toEqual({ value: 2, previous: null });
  });

  test('counts the last months and the year to date from the end of the data', async () => {
    const monthsOf = async (period: object) => {
      const { from, to, toDate } = (await overview({ period })).period;
      return { from, to, toDate };
    };
    expect(await monthsOf({ lastMonths: 1 })).toEqual({ from: '2026-02', to: '2026-02', toDate: false });
    expect(await monthsOf({ lastMonths: 2 })).toEqual({ from: '2026-01', to: '2026-02', toDate: false });
    expect(await monthsOf({ toDate: 'MONTH' })).toEqual({ from: '2026-03', to: '2026-03', toDate: true });
    expect(await monthsOf({ toDate: 'YEAR' })).toEqual({ from: '2026-01', to: '2026-03', toDate: true });
  });

  test('is of a segment, of known customers, or of anonymous sales', async () => {
    expect((await overview({ segment: { segment: 'SMB' } })).grossRevenue!.value).toBe(100.0002);
    expect((await overview({ segment: { segment: 'Enterprise' } })).tickets!.value).toBe(2);
    const known = await overview({ segment: { anonymous: false } });
    expect([known.grossRevenue!.value, known.salesLines!.value, known.orders!.value]).toEqual([
      230.0002, 6, 4,
    ]);
    const anonymous = await overview({ segment: { anonymous: true } });
    expect([anonymous.grossRevenue!.value, anonymous.activeCustomers!.value, anonymous.topProducts]).toEqual([
      30,
      0,
      [{ product: { id: 'tea' }, grossRevenue: 30 }],
    ]);
  });

  test('names the best of a part of the time and of the customers', async () => {
    const period = { from: '2026-02', to: '2026-03' };
    const part = await overview({ period });
    expect(part.topProducts).toEqual([
      { product: { id: 'tea' }, grossRevenue: 100 },
      { product: { id: 'pot' }, grossRevenue: 60 },
    ]);
    expect(part.topCustomers).toEqual([
      { customer: { id: 'bob' }, grossRevenue: 125, orders: 2 },
      { customer: { id: 'cy' }, grossRevenue: 5, orders: 1 },
    ]);
    expect([part.activeCustomers!.value, part.activeProducts!.value]).toEqual([2, 2]);
    const enterprise = await overview({ period, segment: { segment: 'Enterprise' } });
    expect([enterprise.activeCustomers!.value, enterprise.topCustomers.length]).toEqual([1, 1]);
    const ever = await overview({ segment: { segment: 'SMB' } });
    expect(ever.topProducts[0]).toEqual({ product: { id: 'pot' }, grossRevenue: 100 });
    expect(ever.topCustomers).toEqual([{ customer: { id: 'ann' }, grossRevenue: 100.0002, orders: 1 }]);
    expect([ever.activeCustomers!.value, ever.activeProducts!.value]).toEqual([1, 2]);
  });

  test('a customer who moves to another segment takes everything along', async () => {
    const other = await open();
    const sales = [transaction({ productId: 'tea', customerId: 'ann', orderId: 'o1', quantity: 2 })];
    const tickets = [ticket({ customerId: 'ann', sentiment: -1 })];
    await load(other, {
      customers: [customer({ id: 'ann', segment: 'SMB' })],
      products: [product({ id: 'tea' })],
      transactions: sales,
      tickets,
    });
    await load(other, { customers: [customer({ id: 'ann', segment: 'Enterprise' })] });
    const of = async (segment: string) => {
      const { overview } = await ask<Answer>(other, OVERVIEW, { segment: { segment } });
      return [overview.grossRevenue!.value, overview.topProducts.length, overview.tickets!.value];
    };
    expect(await of('SMB')).toEqual([0, 0, 0]);
    expect(await of('Enterprise')).toEqual([20, 1, 1]);
  });

  test('is of nothing before anything is loaded', async () => {
    const { overview: none } = await ask<Answer>(await open(), OVERVIEW);
    expect(none.grossRevenue).toEqual({
      value: 0,
      previous: null,
      change: null,
      status: 'NO_PREVIOUS_PERIOD',
    });
    expect([none.activeCustomers!.value, none.activeProducts!.value, none.openTickets]).toEqual([0, 0, 0]);
    expect([none.salesByMonth, none.topProducts, none.topCustomers]).toEqual([[], [], []]);
  });

  test('refuses a period that ends before it begins, and months that are none', async () => {
    expect(await askWrongly(database, OVERVIEW, { period: { from: '2026-03', to: '2026-02' } })).toEqual([
      {
        message: 'the period from 2026-03 to 2026-02 ends before it begins; expected from ≤ to',
        code: 'BAD_INPUT',
      },
    ]);
    expect(
      await askWrongly(database, OVERVIEW, { period: { from: '2026-02', lastMonths: 3 } }),
    ).toMatchObject([
      { message: 'the period is given in two ways; expected from and to, or lastMonths, or toDate' },
    ]);
    expect(await askWrongly(database, OVERVIEW, { period: { lastMonths: 0 } })).toMatchObject([
      { message: 'lastMonths is 0; expected a number from 1' },
    ]);
    const [error] = await askWrongly(database, OVERVIEW, { period: { from: '2026-13' } });
    expect(error!.message).toContain('"2026-13" is no Month; expected a month such as 2026-10');
  });
});
