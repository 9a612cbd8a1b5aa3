import { beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../database.js';
import { fillWithDemo } from '../demo.js';
import { ask } from '../testing/ask.js';
import { eachDatabase } from '../testing/database.js';
import { score } from '../testing/score.js';

interface Customer {
  churn: { probability: number | null; typical: number | null; level: string | null };
  insights: { kind: string; valueAtStake: number | null }[];
}

eachDatabase('insights into who may leave', (open) => {
  let database: Database;
  let customers: Customer[];

  beforeAll(async () => {
    database = await open();
    const demo = { fill: true, customers: 300, transactions: 15_000 };
    const options = { demo, timeZone: 'UTC', negativeSentiment: -0.25 };
    await fillWithDemo(database, options, () => undefined, new AbortController().signal);
    await score(database);
    const answer = await ask<{ customers: { nodes: Customer[] } }>(
      database,
      `{ customers(first: 100) { nodes {
          churn { probability typical level }
          insights { kind valueAtStake } } } }`,
    );
    customers = answer.customers.nodes;
  }, 60_000);

  test('tell of a risk of leaving where it is high and above the usual, and only there', () => {
    const told = customers.filter(({ insights }) => insights.some(({ kind }) => kind === 'CHURN_RISK'));
    const risky = customers.filter(
      ({ churn: { level, probability, typical } }) => level === 'HIGH' && probability! - typical! >= 0.1,
    );
    expect(risky.length).toBeGreaterThan(0);
    expect(told).toEqual(risky);
    const atStake = told.flatMap(({ insights }) => insights.map(({ valueAtStake }) => valueAtStake ?? 0));
    expect(Math.max(...atStake)).toBeGreaterThan(0);
  });
});
