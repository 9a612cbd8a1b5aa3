import { beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../database.js';
import { fillWithDemo } from '../demo.js';
import { ask } from '../testing/ask.js';
import { eachDatabase } from '../testing/database.js';
import { score } from '../testing/score.js';

interface Told {
  id: string;
  kind: string;
  valueAtStake: number;
  customer: { id: string; segment: string };
  product: { id: string };
}
interface Opportunity {
  insightId: string;
  expectedValue: number;
  product: { id: string };
}
interface Lists {
  anomalies: Told[];
  churnRisks: Told[];
  crossSells: Told[];
}

interface CustomersPage {
  customers: {
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: { insights: Told[] }[];
  };
}

const INSIGHT = 'id kind headline explanation valueAtStake customer { id segment } product { id }';

eachDatabase('what an overview tells of customers', (open) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
    const demo = { fill: true, customers: 300, transactions: 20_000 };
    const options = { demo, timeZone: 'UTC', negativeSentiment: -0.25 };
    await fillWithDemo(database, options, () => undefined, new AbortController().signal);
    await score(database);
  }, 60_000);

  const lists = async (segment?: object) =>
    (
      await ask<{ overview: Lists }>(
        database,
        `query ($segment: SegmentInput) { overview(segment: $segment) {
          anomalies(first: 3) { ${INSIGHT} } churnRisks(first: 4) { ${INSIGHT} } crossSells(first: 4) { ${INSIGHT} } } }`,
        { segment },
      )
    ).overview;

  test('the risks with most at stake come first, whoever runs them', async () => {
    const customers: { insights: Told[] }[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: CustomersPage = await ask(
        database,
        `query ($after: String) { customers(first: 100, after: $after) {
          pageInfo { hasNextPage endCursor } nodes { insights { id kind valueAtStake } } } }`,
        { after },
      );
      customers.push(...page.customers.nodes);
      ({ hasNextPage: more, endCursor: after } = page.customers.pageInfo);
    }
    const risks = customers
      .flatMap(({ insights }) => insights)
      .filter(({ kind }) => kind === 'CHURN_RISK')
      .sort((x, y) => y.valueAtStake - x.valueAtStake);
    const { churnRisks } = await lists();
    expect(churnRisks.map(({ id }) => id)).toEqual(risks.slice(0, 4).map(({ id }) => id));
  });

  test('every one is found again by its id, as it is', async () => {
    const { anomalies, churnRisks, crossSells } = await lists();
    expect(anomalies.length * churnRisks.length * crossSells.length).toBeGreaterThan(0);
    for (const told of [...anomalies, ...churnRisks, ...crossSells]) {
      const { insight } = await ask<{ insight: Told }>(
        database,
        `query ($id: ID!) { insight(id: $id) { ${INSIGHT} } }`,
        { id: told.id },
      );
      expect(insight).toEqual(told);
    }
  });

  test('offers are those that may bring most, each product once', async () => {
    const { crossSells } = await lists();
    const { opportunities } = await ask<{ opportunities: { nodes: Opportunity[] } }>(
      database,
      '{ opportunities(first: 100) { nodes { insightId expectedValue product { id } } } }',
    );
    const best = new Map<string, Opportunity>();
    for (const offer of opportunities.nodes)
      if (!best.has(offer.product.id)) best.set(offer.product.id, offer);
    const known = new Map([...best.values()].map((offer) => [offer.insightId, offer.expectedValue]));
    expect(crossSells.map(({ product }) => product.id)).toEqual([
      ...new Set(crossSells.map(({ product }) => product.id)),
    ]);
    expect(known.get(crossSells[0]!.id)).toBeCloseTo(crossSells[0]!.valueAtStake, 2);
    const stakes = crossSells.map(({ valueAtStake }) => valueAtStake);
    expect(stakes).toEqual([...stakes].sort((x, y) => y - x));
  });

  test('a segment is told of its own customers, and anonymous sales of none', async () => {
    const { churnRisks, crossSells } = await lists({ segment: 'SMB' });
    const segments = [...churnRisks, ...crossSells].map(({ customer }) => customer.segment);
    expect(new Set(segments)).toEqual(new Set(['SMB']));
    const { opportunities } = await ask<{ opportunities: { nodes: { customer: { segment: string } }[] } }>(
      database,
      '{ opportunities(first: 100, segment: { segment: "SMB" }) { nodes { customer { segment } } } }',
    );
    expect(new Set(opportunities.nodes.map(({ customer }) => customer.segment))).toEqual(new Set(['SMB']));
    expect(await lists({ anonymous: true })).toEqual({ anomalies: [], churnRisks: [], crossSells: [] });
  });
});
