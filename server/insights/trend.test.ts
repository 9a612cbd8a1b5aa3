import { beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../database.js';
import { formatMonth, parseMonth } from '../kit/day.js';
import { ask, askWrongly } from '../testing/ask.js';
import { eachDatabase } from '../testing/database.js';
import { customer, load, product, ticket, transaction } from '../testing/make.js';
import { score } from '../testing/score.js';

const TREND = `query ($id: ID!, $threshold: Float) {
  product(id: $id) { trend(threshold: $threshold) {
    status direction month previousMonth units previousUnits change revenueChange yearAgoUnits yearAgoChange enoughData
    beyondNoise pValue qValue seasonallyAdjusted adjustedChange threshold asOf explanation
    toDate { month days units previousUnits change }
    largestOrder { month units share transaction { orderId customer { id } } } } } }`;

const TRENDS = `query ($threshold: Float, $direction: TrendDirection, $first: Int! = 25, $after: String) {
  trends(threshold: $threshold, direction: $direction, first: $first, after: $after) {
    totalCount nodes { product { id } status change } pageInfo { hasNextPage endCursor } } }`;

interface Trends {
  trends: {
    totalCount: number;
    nodes: { product: { id: string }; status: string; change: number }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

/** Orders of one unit each, spread over the days of their months. */
const sold = (productId: string, units: Record<string, number>) =>
  Object.entries(units).flatMap(([month, count]) =>
    Array.from({ length: count }, (_, index) =>
      transaction({ productId, at: `${month}-${String((index % 28) + 1).padStart(2, '0')}`, unitPrice: 2 }),
    ),
  );

/** The same from one month to the next. */
const steadily = (productId: string, first: string, counts: number[]) =>
  sold(
    productId,
    Object.fromEntries(counts.map((count, index) => [formatMonth(parseMonth(first)! + index), count])),
  );

eachDatabase('trends', (open) => {
  let database: Database;
  const trendOf = async (id: string, threshold?: number) =>
    (await ask<{ product: { trend: Record<string, unknown> } }>(database, TREND, { id, threshold })).product
      .trend;

  // sales to 17 September 2026: August is the last complete month
  beforeAll(async () => {
    database = await open();
    const ids = ['up', 'down', 'steady', 'new', 'few', 'gone', 'post', 'idle', 'erratic', 'bulk'];
    const products = ids.map((id) =>
      product({ id, excluded: id === 'post', category: id === 'up' ? 'Rising' : 'Other' }),
    );
    const transactions = [
      ...sold('up', { '2025-08': 40 }),
      ...steadily('up', '2025-09', [...new Array<number>(11).fill(40), 120]),
      ...steadily('down', '2025-12', [80, 80, 80, 80, 80, 80, 80, 80, 20]),
      ...steadily('steady', '2025-12', [...new Array<number>(8).fill(500), 600, 1]),
      ...sold('new', { '2026-08': 45 }),
      ...sold('few', { '2026-07': 4, '2026-08': 12 - 7 }),
      ...steadily('gone', '2026-02', [50, 50, 50, 50, 50, 50]),
      ...steadily('post', '2026-05', [50, 50, 50, 500]),
      ...steadily('erratic', '2025-12', [60, 15, 90, 20, 70, 25, 80, 40, 80]),
      ...steadily('bulk', '2026-03', [40, 40, 40, 40, 40, 40]),
      transaction({
        productId: 'bulk',
        at: '2026-08-20',
        quantity: 80_995,
        orderId: 'O-1',
        customerId: 'big',
      }),
      transaction({ productId: 'steady', at: '2026-09-17', quantity: 3 }),
      transaction({ productId: 'up', at: '2026-08-20', quantity: -55, unitPrice: 2 }),
    ];
    await load(database, { customers: [customer({ id: 'big', segment: 'Large' })], products, transactions });
  });

  test('are said to be under way until they are computed', async () => {
    expect(await trendOf('up')).toMatchObject({
      status: 'NOT_ENOUGH_DATA',
      enoughData: false,
      asOf: null,
      explanation: 'Not enough data: trends are being computed.',
    });
    await score(database);
  });

  test('compare the last complete month with the one before; sales alone count', async () => {
    expect(await trendOf('up')).toEqual({
      status: 'TRENDING_UP',
      direction: 'UP',
      month: '2026-08',
      previousMonth: '2026-07',
      units: 120,
      previousUnits: 40,
      change: 200,
      revenueChange: 200,
      yearAgoUnits: 40,
      yearAgoChange: 200,
      enoughData: true,
      beyondNoise: true,
      pValue: expect.any(Number),
      qValue: expect.any(Number),
      seasonallyAdjusted: false,
      adjustedChange: null,
      threshold: 20,
      asOf: '2026-09-17T00:00:00.000Z',
      toDate: { month: '2026-09', days: 17, units: 0, previousUnits: 76, change: -100 },
      largestOrder: null,
      explanation: '200% more: 120 units in August 2026 after 40 in July 2026.',
    });
    expect(await trendOf('down')).toMatchObject({ status: 'TRENDING_DOWN', direction: 'DOWN', change: -75 });
    expect(await trendOf('gone')).toMatchObject({ status: 'TRENDING_DOWN', change: -100, units: 0 });
  });

  test('a change of exactly the threshold is none', async () => {
    expect(await trendOf('steady')).toMatchObject({ status: 'STEADY', change: 20 });
    expect(await trendOf('steady', 19.9)).toMatchObject({ status: 'TRENDING_UP', change: 20 });
  });

  test('a change such as the product always shows is none', async () => {
    const trend = await trendOf('erratic');
    expect(trend).toMatchObject({ status: 'STEADY', change: 100, beyondNoise: false });
    expect(trend.explanation).toMatch(
      /^100% more: 80 units in August 2026 after 40 in July 2026\. That is no trend: of changes as clear as this one \d+(\.\d)?% are chance\.$/,
    );
  });

  test('a change that one order makes is none, and the order is named', async () => {
    const trend = await trendOf('bulk');
    expect(trend).toMatchObject({
      status: 'STEADY',
      units: 81_035,
      previousUnits: 40,
      largestOrder: {
        month: '2026-08',
        units: 80_995,
        transaction: { orderId: 'O-1', customer: { id: 'big' } },
      },
    });
    expect(trend.explanation).toContain('One order of 80,995 units makes up 100% of August 2026.');
  });

  test('from nothing is new, and no percentage', async () => {
    expect(await trendOf('new')).toMatchObject({
      status: 'NEW',
      change: null,
      explanation: 'New: 45 units in August 2026 after 0 in July 2026.',
    });
  });

  test('too little sold is its own answer', async () => {
    expect(await trendOf('few')).toMatchObject({ status: 'NOT_ENOUGH_DATA', enoughData: false });
    expect((await trendOf('few')).explanation).toBe(
      'Not enough data: 5 units in August 2026 after 4 in July 2026, in 9 orders; a trend needs 30 units or 10 orders over both months.',
    );
    expect(await trendOf('idle')).toMatchObject({
      status: 'NOT_ENOUGH_DATA',
      explanation: 'Nothing was sold in August 2026 nor in the month before.',
    });
  });

  test('are listed by the change of revenue, without services, page by page', async () => {
    const { trends } = await ask<Trends>(database, TRENDS);
    expect(trends.nodes.map(({ product }) => product.id)).toEqual(['up', 'down', 'gone']);
    expect(trends.totalCount).toBe(3);
    const up = await ask<Trends>(database, TRENDS, { direction: 'UP', threshold: 10 });
    expect(up.trends.nodes.map(({ product }) => product.id)).toEqual(['steady', 'up']);
    const first = await ask<Trends>(database, TRENDS, { first: 2 });
    expect(first.trends.pageInfo.hasNextPage).toBe(true);
    const second = await ask<Trends>(database, TRENDS, { first: 2, after: first.trends.pageInfo.endCursor });
    expect(second.trends.nodes.map(({ product }) => product.id)).toEqual(['gone']);
    expect(second.trends.pageInfo.hasNextPage).toBe(false);
  });

  test('of categories, segments and the whole follow the same rule', async () => {
    const groups = (by: string) =>
      ask<{ groupTrends: Record<string, unknown>[] }>(
        database,
        `{ groupTrends(by: ${by}) { by name status units previousUnits change } }`,
      );
    expect((await groups('CATEGORY')).groupTrends).toEqual([
      expect.objectContaining({ name: 'Other', status: 'STEADY' }),
      { by: 'CATEGORY', name: 'Rising', status: 'TRENDING_UP', units: 120, previousUnits: 40, change: 200 },
    ]);
    expect((await groups('CATEGORY, first: 1')).groupTrends).toMatchObject([{ name: 'Other' }]);
    expect((await groups('SEGMENT')).groupTrends).toMatchObject([{ name: 'Large', units: 80_995 }]);
    expect((await groups('WHOLE')).groupTrends).toMatchObject([{ name: null, previousUnits: 804 }]);
  });

  test('say what is wrong with an argument', async () => {
    expect(await askWrongly(database, TRENDS, { threshold: -1 })).toEqual([
      { message: 'threshold is -1; expected percent from 0 to 1000', code: 'BAD_INPUT' },
    ]);
    expect(await askWrongly(database, TRENDS, { after: 'nonsense' })).toMatchObject([{ code: 'BAD_INPUT' }]);
  });

  test('are the same whenever they are computed from the same data', async () => {
    const before = await Promise.all(['up', 'erratic', 'bulk'].map((id) => trendOf(id)));
    await score(database);
    expect(await Promise.all(['up', 'erratic', 'bulk'].map((id) => trendOf(id)))).toEqual(before);
  });

  test('the month is complete once the data reach its end', async () => {
    const other = await open();
    await load(other, {
      customers: [customer({ id: 'c' })],
      products: [product({ id: 'p' })],
      transactions: [
        ...sold('p', { '2026-03': 50, '2026-04': 99 }),
        transaction({ productId: 'p', customerId: 'c', at: '2026-04-02' }),
      ],
    });
    await score(other);
    const trend = '{ product(id: "p") { trend { status month change } } dataStatus { lastCompleteMonth } }';
    expect(await ask(other, trend)).toEqual({
      product: { trend: { status: 'NOT_ENOUGH_DATA', month: '2026-03', change: null } },
      dataStatus: { lastCompleteMonth: '2026-03' },
    });
    await load(other, { tickets: [ticket({ customerId: 'c', at: '2026-04-30T23:00Z' })] });
    await score(other);
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
        '{ trends { totalCount } groupTrends(by: WHOLE) { units } dataStatus { version asOf } overview { period { label } grossRevenue { value status } alerts { id } topProducts { units } salesByMonth { units } } }',
      ),
    ).toEqual({
      trends: { totalCount: 0 },
      groupTrends: [],
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

  test('with two years of data the season is none, and what goes beyond it is', async () => {
    const shop = await open();
    const gifts = ['rose', 'card', 'bow', 'candle', 'hit'];
    // two Decembers sell twice as much; the hit sells four times as much in the last one
    const year = (december: number) => [...new Array<number>(11).fill(50), december];
    await load(shop, {
      products: gifts.map((id) => product({ id, category: 'Gifts' })),
      transactions: gifts.flatMap((id) =>
        steadily(id, '2024-01', [...year(100), ...year(id === 'hit' ? 200 : 100)]),
      ),
    });
    await load(shop, {
      customers: [customer({ id: 'c' })],
      transactions: [
        transaction({ productId: 'rose', customerId: 'c', at: '2025-06-15' }),
        transaction({ productId: 'rose', at: '2025-12-31', quantity: -1 }),
      ],
    });
    await score(shop);
    const { product: rose } = await ask<{ product: { trend: Record<string, unknown> } }>(shop, TREND, {
      id: 'rose',
    });
    expect(rose.trend).toMatchObject({
      status: 'STEADY',
      change: 100,
      seasonallyAdjusted: true,
      toDate: null,
    });
    expect(rose.trend.explanation).toMatch(
      /^100% more: 100 units in December 2025 after 50 in November 2025\. Adjusted for season and working days, which alone make \d\d(\.\d)?% more usual, it is \d\d?(\.\d)?% (more|less)\./,
    );
    const { trends } = await ask<Trends>(shop, TRENDS);
    expect(trends.nodes).toEqual([{ product: { id: 'hit' }, status: 'TRENDING_UP', change: 300 }]);
  });
});
