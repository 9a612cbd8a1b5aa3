import { beforeAll, expect, test } from '@jest/globals';
import sql from 'sql-template-tag';
import type { Database } from '../database.js';
import { fillWithDemo } from '../demo.js';
import { calendarOf } from '../kit/day.js';
import { DEFAULT_INSIGHT_SETTINGS } from '../kit/insight-settings.js';
import { clockOf } from '../rollups/data-clock.js';
import { eachDatabase } from '../testing/database.js';
import { CHURN_FEATURES } from './churn/churn-features.js';
import type { ChurnFeature } from './churn/churn-feature.js';
import { churnCard } from './churn/churn-card.js';
import { closeHistories, openHistories, readHistories } from './customer-history.js';
import { openPopulations } from './populations.js';
import { scoreChurn } from './score-churn.js';
import { keepModel, keepRows, openScores, publishScores } from './scoring-run.js';

/** How often a customer logs in, as telemetry would tell: a table of its own, read once a run. */
const logins: ChurnFeature = {
  name: 'logins',
  label: 'Logins in the last week',
  unit: 'ratio',
  scale: 'log',
  async read({ session }) {
    const rows = await session.rows(sql`select customer_key, logins from telemetry`);
    const byCustomer = new Map(rows.map((row) => [Number(row.customer_key), Number(row.logins)]));
    return ({ history }) => byCustomer.get(history.key) ?? null;
  },
};

eachDatabase('stored churn risks', (open) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
    await fillWithDemo(
      database,
      {
        demo: { fill: true, customers: 300, transactions: 12_000 },
        timeZone: 'UTC',
        negativeSentiment: -0.25,
      },
      () => undefined,
      new AbortController().signal,
    );
  });

  async function scored(features: readonly ChurnFeature[], telemetry: (key: number) => number | undefined) {
    const calendar = calendarOf('UTC');
    await database.readThenWrite(async (session) => {
      await openScores(session);
      await session.run(sql`drop table if exists telemetry`);
      await session.run(sql`create temp table telemetry (customer_key integer, logins integer)`);
      for (const row of await session.rows(sql`select customer_key from customers`)) {
        const value = telemetry(Number(row.customer_key));
        if (value !== undefined)
          await session.run(sql`insert into telemetry values (${Number(row.customer_key)}, ${value})`);
      }
      await openHistories(session);
      const clock = (await clockOf(session, calendar))!;
      const run = {
        session,
        clock,
        calendar,
        settings: DEFAULT_INSIGHT_SETTINGS,
        histories: () => readHistories(session, calendar),
        store: keepRows.bind(undefined, session),
        storeModel: keepModel.bind(undefined, session, { version: 1, asOf: clock.asOf }),
      };
      await scoreChurn(run, await openPopulations(run, undefined), features);
      await closeHistories(session);
    }, publishScores);
    const [model] = await database.rows(sql`select body from models where name = 'churn'`);
    const risks = await database.rows(sql`select * from churn_risks order by customer_key`);
    return { card: churnCard.parse(JSON.parse(String(model!.body))), risks };
  }

  test('add up to the last digit stored', async () => {
    const { card, risks } = await scored(CHURN_FEATURES, () => undefined);
    if (card.kind === 'NONE') throw new Error('no model');
    expect(risks.length).toBeGreaterThan(250);
    for (const row of risks.filter(({ probability }) => probability !== null)) {
      const contributions = JSON.parse(String(row.contributions)) as [number, number][];
      expect(contributions).toHaveLength(card.factors.length);
      const sum = contributions.reduce((so, [, points]) => so + points, card.typical);
      expect(sum).toBe(Math.round(Number(row.probability) * 10_000));
    }
  });

  test('are the same when computed again', async () => {
    expect(await scored(CHURN_FEATURES, () => undefined)).toEqual(
      await scored(CHURN_FEATURES, () => undefined),
    );
  });

  test('weigh a feature from a table of its own, with no change to any model', async () => {
    // whoever will be gone logs in seldom: telemetry that knows the future, so that its weight must show
    const last = new Map(
      (await database.rows(sql`select customer_key, last_day from customer_totals`)).map((row) => [
        Number(row.customer_key),
        Number(row.last_day),
      ]),
    );
    const end = Math.max(...last.values());
    const { card } = await scored([...CHURN_FEATURES, logins], (key) =>
      // every tenth is unknown to telemetry
      key % 10 === 0 ? undefined : end - (last.get(key) ?? 0) > 90 ? 0 : 20,
    );
    if (card.kind === 'NONE') throw new Error('no model');
    expect(card.kind).toBe('LOGISTIC');
    expect(card.factors.at(-1)).toMatchObject({ name: 'logins', label: 'Logins in the last week' });
    expect(card.factors.at(-1)!.weight).toBeLessThan(-0.5);
    const auc = card.test!.models.find(({ kind }) => kind === 'LOGISTIC')!.auc;
    expect(auc).toBeGreaterThan(card.test!.aucOfRecency);
  });
});
