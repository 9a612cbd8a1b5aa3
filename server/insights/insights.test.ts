import { beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../database.js';
import { ask } from '../testing/ask.js';
import { eachDatabase } from '../testing/database.js';
import { customer, load, product, ticket, transaction } from '../testing/make.js';
import { score } from '../testing/score.js';

interface Insight {
  id: string;
  kind: string;
  severity: string;
  headline: string;
  explanation: string;
  evidence: { label: string; value: number }[];
  confidence: { kind: string; value: number; sampleSize: number } | null;
  rule: { name: string; threshold: string };
  rows: Record<string, string | null>;
  asOf: string;
}

const INSIGHTS = `insights {
  id kind severity headline explanation asOf valueAtStake enoughData rule { name threshold } evidence { label value unit } confidence { kind value sampleSize }
  rows { kind customerId productId from to sentiment } customer { id } product { id } }`;

eachDatabase('insights', (open) => {
  let database: Database;
  const of = async (kind: 'customer' | 'product', id: string) =>
    (
      await ask<Record<string, { insights: Insight[] }>>(database, `{ ${kind}(id: "${id}") { ${INSIGHTS} } }`)
    )[kind]!.insights;

  // sales to the end of June 2026
  beforeAll(async () => {
    database = await open();
    const orders = (customerId: string, months: string[], perMonth: number) =>
      months.flatMap((month) =>
        Array.from({ length: perMonth }, (_, index) =>
          transaction({
            productId: 'tea',
            customerId,
            orderId: `${customerId}-${month}-${index}`,
            at: `2026-${month}-${10 + index}`,
          }),
        ),
      );
    const usual = Array.from({ length: 12 }, (_, index) => `usual-${index}`);
    // of several customers: one who repeats an order is no pattern
    const pot = usual
      .slice(0, 8)
      .flatMap((customerId) =>
        ['tea', 'pot'].map((productId) =>
          transaction({ productId, customerId, orderId: `pot-${customerId}`, at: '2026-02-10' }),
        ),
      );
    await load(database, {
      customers: ['calm', 'gone', 'cross', 'few', ...usual].map((id) => customer({ id, name: `Firm ${id}` })),
      products: [
        product({ id: 'tea', name: 'Tea' }),
        product({ id: 'pot', name: 'Pot' }),
        product({ id: 'cup', name: 'Cup' }),
      ],
      transactions: [
        ...orders('calm', ['01', '02', '03', '04', '05', '06'], 4),
        ...orders('gone', ['01', '02', '03'], 6),
        transaction({ productId: 'tea', customerId: 'gone', at: '2026-05-01' }),
        ...pot,
        ...Array.from({ length: 70 }, (_, index) =>
          transaction({
            productId: 'cup',
            orderId: `cup-${index}`,
            at: index < 20 ? '2026-05-05' : '2026-06-05',
          }),
        ),
        transaction({ productId: 'cup', at: '2026-06-30' }),
      ],
      tickets: [
        ...Array.from({ length: 40 }, (_, index) =>
          ticket({ customerId: 'calm', sentiment: index % 10 === 0 ? -0.6 : 0.3, at: '2026-05-01' }),
        ),
        ...usual.flatMap((customerId) =>
          [-0.4, 0.1, 0.5, 0.2, 0.6].map((sentiment) => ticket({ customerId, sentiment, at: '2026-04-01' })),
        ),
        ...Array.from({ length: 8 }, (_, index) =>
          ticket({ customerId: 'cross', sentiment: index < 6 ? -0.7 : 0.2, at: '2026-06-01' }),
        ),
        ...Array.from({ length: 4 }, () => ticket({ customerId: 'few', sentiment: -1, at: '2026-06-01' })),
      ],
    });
    await score(database);
  });

  test('a customer with unusually negative tickets is told of, with everything it rests on', async () => {
    const [insight, ...others] = await of('customer', 'cross');
    expect(others).toEqual([]);
    expect(insight).toMatchObject({
      id: 'NEGATIVE_TICKETS:cross',
      kind: 'NEGATIVE_TICKETS',
      severity: 'CRITICAL',
      headline: 'Firm cross: 6 negative tickets of 8',
      explanation: expect.stringMatching(
        /^75% of the scored tickets of the last 180 days are negative, where 1\d\.\d% is usual\. By chance alone that would happen to 1 customer in [\d,]+ with as many tickets\.$/,
      ),
      confidence: { kind: 'q-value', sampleSize: 8 },
      rows: {
        kind: 'TICKETS',
        customerId: 'cross',
        productId: null,
        from: '2026-01-02',
        to: '2026-06-30',
        sentiment: 'NEGATIVE',
      },
      customer: { id: 'cross' },
      product: null,
      asOf: '2026-06-30T00:00:00.000Z',
    });
    expect(insight!.evidence.slice(0, 3).map(({ value }) => value)).toEqual([6, 8, 0.75]);
    expect(insight!.confidence!.value).toBeLessThan(0.01);
  });

  test('a usual mood, or too few tickets, is no insight', async () => {
    expect(await of('customer', 'calm')).toEqual([]);
    expect(await of('customer', 'few')).toEqual([]);
  });

  test('a customer who spends less is told of', async () => {
    const [insight] = await of('customer', 'gone');
    expect(insight).toMatchObject({
      kind: 'SPENDING_DOWN',
      severity: 'WARNING',
      headline: 'Firm gone spends 94.4% less',
      rows: { kind: 'TRANSACTIONS', customerId: 'gone', from: '2026-01-01', to: '2026-06-30' },
    });
  });

  test('a product tells its trend first, then its companion', async () => {
    const [trend] = await of('product', 'cup');
    expect(trend).toMatchObject({
      kind: 'TRENDING_UP',
      headline: 'Cup sells 155% more',
      rows: { productId: 'cup', from: '2026-05-01', to: '2026-06-30' },
    });
    const companions = await of('product', 'pot');
    expect(companions).toMatchObject([
      { kind: 'BOUGHT_TOGETHER', id: 'BOUGHT_TOGETHER:pot:tea', product: { id: 'pot' } },
    ]);
    expect(companions[0]!.evidence[0]).toMatchObject({ label: 'Orders with both', value: 8 });
  });

  test('each is found again by its id, the same wherever it stands', async () => {
    const everywhere = await ask<{
      customers: { nodes: { insights: Insight[] }[] };
      products: { nodes: { insights: Insight[] }[] };
      overview: { alerts: Insight[] };
      usual: { nodes: { insights: Insight[] }[] };
      wide: { nodes: { insights: Insight[] }[] };
    }>(
      database,
      `{ customers { nodes { ${INSIGHTS} } } products { nodes { ${INSIGHTS} } } overview { ${INSIGHTS.replace('insights', 'alerts')} }
        usual: anomalies { nodes { ${INSIGHTS} } } wide: anomalies(window: 120, maxQ: 0.5) { nodes { ${INSIGHTS} } } }`,
    );
    const { customers, products, overview, usual, wide } = everywhere;
    const told = [...customers.nodes, ...products.nodes, ...usual.nodes, ...wide.nodes]
      .flatMap(({ insights }) => insights)
      .concat(overview.alerts);
    expect(new Set(told.map(({ kind }) => kind))).toEqual(
      new Set(['NEGATIVE_TICKETS', 'SPENDING_DOWN', 'TRENDING_UP', 'BOUGHT_TOGETHER']),
    );
    expect(told.map(({ id }) => id)).toContain('NEGATIVE_TICKETS(120,0.5):cross');
    const byId = await Promise.all(
      told.map(({ id }) =>
        ask<{ insight: Insight }>(
          database,
          `query ($id: ID!) { ${INSIGHTS.replace('insights', 'insight(id: $id)')} }`,
          { id },
        ),
      ),
    );
    expect(byId.map(({ insight }) => insight)).toEqual(told);
  });

  test('what the data do not say is no insight, whatever its id looks like', async () => {
    const ids = ['SPENDING_UP:gone', 'NEGATIVE_TICKETS:nobody', 'TRENDING_UP:', 'cup', 'HEALTH:calm', ''];
    for (const id of ids)
      expect(await ask(database, 'query ($id: ID!) { insight(id: $id) { id } }', { id })).toEqual({
        insight: null,
      });
  });

  test('the overview brings the most pressing ones', async () => {
    const { overview } = await ask<{ overview: { alerts: { id: string }[] } }>(
      database,
      '{ overview { alerts { id } } }',
    );
    expect(overview.alerts.map(({ id }) => id)).toEqual(['NEGATIVE_TICKETS:cross', 'TRENDING_UP:cup']);
  });

  test('a mood is a sentence; too little of it is said to be', async () => {
    const mood = (id: string) =>
      ask(
        database,
        `{ customer(id: "${id}") { ticketSentiment { tickets open scored negative negativeShare averageSentiment enoughData explanation byMonth(months: 2) { month tickets negative } } } }`,
      );
    expect(await mood('cross')).toEqual({
      customer: {
        ticketSentiment: {
          tickets: 8,
          open: 8,
          scored: 8,
          negative: 6,
          negativeShare: 0.75,
          averageSentiment: -0.475,
          enoughData: true,
          explanation: '6 of 8 tickets with a score are negative (75%).',
          byMonth: [
            { month: '2026-05', tickets: 0, negative: 0 },
            { month: '2026-06', tickets: 8, negative: 6 },
          ],
        },
      },
    });
    expect(await mood('few')).toMatchObject({
      customer: {
        ticketSentiment: { enoughData: false, explanation: 'Not enough data: 4 of 5 scored tickets.' },
      },
    });
    expect(await mood('gone')).toMatchObject({
      customer: { ticketSentiment: { tickets: 0, negativeShare: null, explanation: 'No tickets.' } },
    });
  });

  test('a product tells how it performs', async () => {
    const fields =
      'grossRevenue units orders customers averagePrice returnRate grossProfit firstSale lastSale';
    expect(
      await ask(database, `{ product(id: "cup") { performance { ${fields} } topCustomers { orders } } }`),
    ).toEqual({
      product: {
        performance: {
          grossRevenue: 710,
          units: 71,
          orders: 71,
          customers: 0,
          averagePrice: 10,
          returnRate: 0,
          grossProfit: null,
          firstSale: '2026-05-05',
          lastSale: '2026-06-30',
        },
        topCustomers: [],
      },
    });
  });
});
