import { beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../database.js';
import { calendarOf } from '../kit/day.js';
import { DEFAULT_INSIGHT_SETTINGS } from '../kit/insight-settings.js';
import { refreshScores } from '../scoring/refresh-scores.js';
import { ask, statementsOf } from '../testing/ask.js';
import { eachDatabase } from '../testing/database.js';
import { customer, load, product, transaction } from '../testing/make.js';

const SCORING = { calendar: calendarOf('UTC'), settings: DEFAULT_INSIGHT_SETTINGS };
const CUSTOMERS = 400;

interface Recommendation {
  product: { id: string };
  score: number;
  probability: number | null;
  expectedValue: number | null;
  basedOn: { product: { id: string }; count: number; confidence: number; lift: number; weight: number }[];
  explanation: string;
}

interface Advised {
  customer: {
    recommendations: Recommendation[];
    recommendationBasis: { enoughData: boolean; explanation: string; testedCustomers: number | null };
    insights: { kind: string; headline: string; evidence: { label: string; value: number }[] }[];
  };
}

async function advise(database: Database, id: string) {
  const { customer } = await ask<Advised>(
    database,
    `query ($id: ID!) { customer(id: $id) {
      recommendations { product { id } score probability expectedValue explanation
        basedOn { product { id } count confidence lift weight } }
      recommendationBasis { enoughData explanation testedCustomers }
      insights { kind headline evidence { label value } }
    } }`,
    { id },
  );
  return customer;
}

/**
 * Everyone buys a printer, two of three with ink and postage; half of them tea, half of these with a pot. Later the first 300
 * order once more: every second one who lacks ink buys it then, everybody else a cup.
 */
function orders() {
  return Array.from({ length: CUSTOMERS }, (_, i) => {
    const bought = (kind: string, at: string, ...ids: string[]) =>
      ids.map((productId) => transaction({ productId, customerId: `c${i}`, orderId: `${kind}${i}`, at }));
    const lacksInk = i % 3 === 0;
    return [
      ...bought('first', '2026-01-10', 'printer', ...(lacksInk ? [] : ['ink', 'post'])),
      ...(i % 2 === 0 ? bought('tea', '2026-01-20', 'tea', ...(i % 4 === 0 ? ['pot'] : [])) : []),
      ...bought('cup', '2026-02-01', i % 5 === 0 ? 'cup' : 'glass'),
      ...(i < 300 ? bought('next', '2026-03-10', lacksInk && i % 2 === 0 ? 'ink' : 'cup') : []),
    ];
  }).flat();
}

eachDatabase('recommendations to a customer', (open) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
    const ids = ['printer', 'ink', 'post', 'tea', 'pot', 'cup', 'glass'];
    await load(database, {
      customers: [
        ...Array.from({ length: CUSTOMERS }, (_, i) => customer({ id: `c${i}` })),
        customer({ id: 'new' }),
      ],
      products: ids.map((id) => product({ id, excluded: id === 'post' })),
      transactions: orders(),
    });
  });

  test('say that they are being computed until they are', async () => {
    expect((await advise(database, 'c303')).recommendationBasis).toEqual({
      enoughData: false,
      explanation: 'Recommendations are being computed from the latest data.',
      testedCustomers: null,
    });
    await refreshScores(database, SCORING);
  });

  test('are what similar baskets hold and the customer lacks, with reason, chance and value', async () => {
    const { recommendations, recommendationBasis } = await advise(database, 'c303');
    expect(recommendations.map((one) => one.product.id)).toEqual(['ink']);
    const [ink] = recommendations as [Recommendation];
    expect(ink.basedOn.map((reason) => reason.product.id)).toEqual(['printer']);
    const [printer] = ink.basedOn as [Recommendation['basedOn'][number]];
    expect(printer.count).toBe(266);
    expect(printer.confidence).toBeCloseTo(266 / 400, 12);
    expect(printer.lift).toBeCloseTo((266 * 1300) / (400 * 316), 12);
    expect(ink.probability).toBeGreaterThan(0.3);
    expect(ink.probability).toBeLessThan(0.7);
    expect(ink.expectedValue).toBeCloseTo(10 * ink.probability!, 3);
    expect(ink.explanation).toContain(
      '66.5% of the orders with Product printer, which the customer bought, also hold Product ink (266 orders',
    );
    expect(recommendationBasis).toMatchObject({ enoughData: true, testedCustomers: 300 });
  });

  test('never name what the customer has, nor services', async () => {
    for (const id of ['c301', 'c302', 'c304', 'c306']) {
      const { recommendations } = await advise(database, id);
      for (const { product } of recommendations) expect(['ink', 'pot']).toContain(product.id);
      if (Number(id.slice(1)) % 3 !== 0)
        expect(recommendations.map((one) => one.product.id)).not.toContain('ink');
    }
  });

  test('say why there are none', async () => {
    const { recommendations, recommendationBasis } = await advise(database, 'new');
    expect(recommendations).toEqual([]);
    expect(recommendationBasis.enoughData).toBe(false);
    expect(recommendationBasis.explanation).toContain('Nothing to recommend');
  });

  test('become an insight when they are strong, and came true often enough', async () => {
    const strong = (await advise(database, 'c303')).insights.find(({ kind }) => kind === 'CROSS_SELL');
    expect(strong?.headline).toMatch(/ may want Product ink$/);
    expect(strong!.evidence).toContainEqual({ label: 'Confidence', value: 266 / 400 });
    // every second order with tea holds a pot too, but nobody ever came back for it
    const { insights, recommendations } = await advise(database, 'c302');
    expect(recommendations.map((one) => one.product.id)).toEqual(['pot']);
    expect(insights.map(({ kind }) => kind)).not.toContain('CROSS_SELL');
  });

  test('list the customers with most to gain, each with the recommendation it has itself', async () => {
    const { opportunities } = await ask<{
      opportunities: {
        totalCount: number;
        pageInfo: { endCursor: string };
        nodes: { customer: { id: string }; product: { id: string }; expectedValue: number }[];
      };
    }>(
      database,
      '{ opportunities(first: 40) { totalCount pageInfo { endCursor } nodes { expectedValue customer { id } product { id } } } }',
    );
    const values = opportunities.nodes.map(({ expectedValue }) => expectedValue);
    expect(values).toEqual([...values].sort((x, y) => y - x));
    for (const at of [0, 39]) {
      const { customer, product, expectedValue } = opportunities.nodes[at]!;
      const own = (await advise(database, customer.id)).recommendations;
      const best = own.reduce((most, next) => (next.expectedValue! > most.expectedValue! ? next : most));
      expect({ id: best.product.id, value: best.expectedValue }).toEqual({
        id: product.id,
        value: expectedValue,
      });
    }
    const rest = await ask<{ opportunities: { nodes: { customer: { id: string } }[] } }>(
      database,
      'query ($after: String) { opportunities(first: 100, after: $after) { nodes { customer { id } } } }',
      { after: opportunities.pageInfo.endCursor },
    );
    const ids = [...opportunities.nodes, ...rest.opportunities.nodes].map(({ customer }) => customer.id);
    expect(new Set(ids).size).toBe(Math.min(140, opportunities.totalCount));
  });

  test('of 25 customers take as many statements as of three', async () => {
    const count = async (first: number) =>
      (
        await statementsOf(
          database,
          `{ customers(first: ${first}) { nodes { recommendations { score explanation product { name } basedOn { product { name } } } recommendationBasis { explanation } } } }`,
        )
      ).length;
    // the page, what was bought, the services, what is bought with it, the model, the clock, the products
    expect(await count(25)).toBe(7);
    expect(await count(3)).toBe(7);
  });

  test('read again from the same data only what each customer bought', async () => {
    const asked = '{ customers(first: 25) { nodes { recommendations { score basedOn { count } } } } }';
    await statementsOf(database, asked, 'state');
    const again = await statementsOf(database, asked, 'state');
    // the page, and what was bought
    expect(again).toHaveLength(2);
    expect(again.filter((text) => text.includes('companions'))).toEqual([]);
    const changed = await statementsOf(database, asked, 'another state');
    expect(changed.filter((text) => text.includes('companions'))).toHaveLength(1);
  });
});

eachDatabase('recommendations', (open) => {
  test('are the same whenever they are computed from the same data', async () => {
    const stored = async () => {
      const database = await open();
      const ids = ['printer', 'ink', 'post', 'tea', 'pot', 'cup', 'glass'];
      await load(database, {
        customers: Array.from({ length: CUSTOMERS }, (_, i) => customer({ id: `c${i}` })),
        products: ids.map((id) => product({ id })),
        transactions: orders(),
      });
      await refreshScores(database, SCORING);
      return ask(
        database,
        '{ opportunities(first: 100) { nodes { expectedValue } } products { nodes { id frequentlyBoughtTogether { score } } } }',
      );
    };
    expect(await stored()).toEqual(await stored());
  });
});
