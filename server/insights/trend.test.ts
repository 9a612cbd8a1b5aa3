import { beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../database.js';
import { ask, askWrongly } from '../testing/ask.js';
import { eachDatabase } from '../testing/database.js';
import { customer, load, product, ticket, transaction } from '../testing/make.js';

const TREND = `query ($id: ID!, $threshold: Float! = 20) {
  product(id: $id) { trend(threshold: $threshold) {
    status direction month previousMonth units previousUnits change revenueChange yearAgoUnits yearAgoChange enoughData explanation } } }`;

const TRENDS = `query ($threshold: Float! = 20, $direction: TrendDirection, $first: Int! = 25, $after: String) {
  trends(threshold: $threshold, direction: $direction, first: $first, after: $after) {
    totalCount nodes { product { id } status change } pageInfo { hasNextPage endCursor } } }`;

interface Trends {
  trends: {
    totalCount: number;
    nodes: { product: { id: string }; status: string; change: number }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

eachDatabase('trends', (open) => {
  let database: Database;
  const trendOf = async (id: string, threshold?: number) =>
    (
      await ask<{ product: { trend: Record<string, unknown> } }>(database, TREND, {
        id,
        ...(threshold && { threshold }),
      })
    ).product.trend;
  const sold = (productId: string, units: Record<string, number>) =>
    Object.entries(units).map(([month, quantity]) =>
      transaction({ productId, quantity, at: `${month}-10`, unitPrice: 2 }),
    );

  // sales to 17 April 2026: March is the last complete month
  beforeAll(async () => {
    database = await open();
    const products = ['up', 'down', 'steady', 'new', 'few', 'gone', 'post', 'idle'].map((id) =>
      product({ id, excluded: id === 'post' }),
    );
    const transactions = [
      ...sold('up', { '2025-03': 10, '2026-02': 40, '2026-03': 60, '2026-04': 500 }),
      ...sold('down', { '2026-02': 80, '2026-03': 20 }),
      ...sold('steady', { '2026-02': 100, '2026-03': 120, '2026-04': 1 }),
      ...sold('new', { '2026-03': 45 }),
      ...sold('few', { '2026-02': 4, '2026-03': 12 }),
      ...sold('gone', { '2026-02': 50 }),
      ...sold('post', { '2026-02': 50, '2026-03': 500 }),
      transaction({ productId: 'steady', at: '2026-04-17', quantity: 1 }),
      transaction({ productId: 'up', at: '2026-03-20', quantity: -55, unitPrice: 2 }),
    ];
    await load(database, { products, transactions });
  });

  test('compare the last complete month with the one before; sales alone count', async () => {
    expect(await trendOf('up')).toEqual({
      status: 'TRENDING_UP',
      direction: 'UP',
      month: '2026-03',
      previousMonth: '2026-02',
      units: 60,
      previousUnits: 40,
      change: 50,
      revenueChange: 50,
      yearAgoUnits: 10,
      yearAgoChange: 500,
      enoughData: true,
      explanation: '50% more: 60 units in March 2026 after 40 in February 2026.',
    });
    expect(await trendOf('down')).toMatchObject({ status: 'TRENDING_DOWN', direction: 'DOWN', change: -75 });
    expect(await trendOf('gone')).toMatchObject({ status: 'TRENDING_DOWN', change: -100, units: 0 });
  });

  test('a change of exactly the threshold is none', async () => {
    expect(await trendOf('steady')).toMatchObject({ status: 'STEADY', change: 20 });
    expect(await trendOf('steady', 19.9)).toMatchObject({ status: 'TRENDING_UP', change: 20 });
  });

  test('from nothing is new, and no percentage', async () => {
    expect(await trendOf('new')).toMatchObject({
      status: 'NEW',
      change: null,
      explanation: 'New: 45 units in March 2026 after 0 in February 2026.',
    });
  });

  test('too little sold is its own answer', async () => {
    expect(await trendOf('few')).toMatchObject({ status: 'NOT_ENOUGH_DATA', enoughData: false });
    expect((await trendOf('few')).explanation).toBe(
      'Not enough data: 12 units in March 2026 after 4 in February 2026, in 2 orders; a trend needs 30 units or 10 orders over both months.',
    );
    expect(await trendOf('idle')).toMatchObject({
      status: 'NOT_ENOUGH_DATA',
      explanation: 'Nothing was sold in March 2026 nor in the month before.',
    });
  });

  test('are listed by the change of revenue, without services, page by page', async () => {
    const { trends } = await ask<Trends>(database, TRENDS);
    expect(trends.nodes.map(({ product }) => product.id)).toEqual(['down', 'gone', 'up']);
    expect(trends.totalCount).toBe(3);
    const up = await ask<Trends>(database, TRENDS, { direction: 'UP', threshold: 10 });
    expect(up.trends.nodes.map(({ product }) => product.id)).toEqual(['up', 'steady']);
    const first = await ask<Trends>(database, TRENDS, { first: 2 });
    expect(first.trends.pageInfo.hasNextPage).toBe(true);
    const second = await ask<Trends>(database, TRENDS, { first: 2, after: first.trends.pageInfo.endCursor });
    expect(second.trends.nodes.map(({ product }) => product.id)).toEqual(['up']);
    expect(second.trends.pageInfo.hasNextPage).toBe(false);
  });

  test('say what is wrong with an argument', async () => {
    expect(await askWrongly(database, TRENDS, { threshold: -1 })).toEqual([
      { message: 'threshold is -1; expected percent from 0 to 10000', code: 'BAD_INPUT' },
    ]);
    expect(await askWrongly(database, TRENDS, { after: 'nonsense' })).toMatchObject([{ code: 'BAD_INPUT' }]);
  });

  test('the month is complete once the data reach its end', async () => {
    const other = await open();
    await load(other, {
      customers: [customer({ id: 'c' })],
      products: [product({ id: 'p' })],
      transactions: [
        transaction({ productId: 'p', quantity: 30, at: '2026-03-02' }),
        transaction({ productId: 'p', quantity: 60, at: '2026-04-02' }),
      ],
    });
    const trend = '{ product(id: "p") { trend { status month change } } dataStatus { lastCompleteMonth } }';
    expect(await ask(other, trend)).toEqual({
      product: { trend: { status: 'NOT_ENOUGH_DATA', month: '2026-03', change: null } },
      dataStatus: { lastCompleteMonth: '2026-03' },
    });
    await load(other, { tickets: [ticket({ customerId: 'c', at: '2026-04-30T23:00Z' })] });
    expect(await ask(other, trend)).toEqual({
      product: { trend: { status: 'TRENDING_UP', month: '2026-04', change: 100 } },
      dataStatus: { lastCompleteMonth: '2026-04' },
    });
  });

  test('an empty database has none', async () => {
    const empty = await open();
    expect(
      await ask(
        empty,
        '{ trends { totalCount } dataStatus { version asOf } overview { period { label } grossRevenue { value status } alerts { id } topProducts { units } salesByMonth { units } } }',
      ),
    ).toEqual({
      trends: { totalCount: 0 },
      dataStatus: { version: 0, asOf: null },
      overview: {
        period: { label: 'No data yet' },
        grossRevenue: { value: 0, status: 'NO_PREVIOUS_PERIOD' },
        alerts: [],
        topProducts: [],
        salesByMonth: [],
      },
    });
  });
});
