import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../database.js';
import { calendarOf } from '../kit/day.js';
import { DEFAULT_INSIGHT_SETTINGS } from '../kit/insight-settings.js';
import { refreshScores } from '../scoring/refresh-scores.js';
import { ask, statementsOf } from '../testing/ask.js';
import { eachDatabase } from '../testing/database.js';
import { load } from '../testing/make.js';
import { makeBuyers } from '../testing/make-buyers.js';

const RISK = `probability horizonDays level typical enoughData explanation dataVersion asOf rows { kind customerId }
  rule { name description threshold } confidence { kind value sampleSize }
  contributions { name label value unit points }
  modelCard { model reason horizonDays windowDays auc brier dataVersion asOf
    trainedOn { asOf customers silentShare } weights { name label weight }
    backTest { asOf days customers observed aucOfRecency
      models { model auc brier predicted } calibration { predicted observed customers } } }`;

interface Risk {
  probability: number | null;
  horizonDays: number;
  level: string | null;
  typical: number | null;
  enoughData: boolean;
  explanation: string;
  dataVersion: number | null;
  asOf: string | null;
  contributions: { name: string; label: string; value: number | null; unit: string; points: number }[];
  confidence: { kind: string; value: number; sampleSize: number } | null;
  modelCard: {
    model: string;
    reason: string;
    auc: number;
    trainedOn: { asOf: string }[];
    backTest: { asOf: string; customers: number; calibration: { customers: number }[] };
  } | null;
}

eachDatabase('churn', (open) => {
  let database: Database;
  const riskOf = async (id: string) =>
    (
      await ask<{ customer: { churn: Risk } }>(
        database,
        `query ($id: ID!) { customer(id: $id) { churn { ${RISK} } } }`,
        { id },
      )
    ).customer.churn;

  beforeAll(async () => {
    database = await open();
    await load(database, makeBuyers());
  });

  describe('before it is computed', () => {
    test('says so, and invents nothing', async () => {
      expect(await riskOf('b0')).toMatchObject({
        probability: null,
        level: null,
        horizonDays: 90,
        enoughData: false,
        explanation: 'Being computed.',
        contributions: [],
        modelCard: null,
        dataVersion: null,
      });
    });
  });

  describe('once it is computed', () => {
    beforeAll(() =>
      refreshScores(database, { calendar: calendarOf('UTC'), settings: DEFAULT_INSIGHT_SETTINGS }),
    );

    test('is a probability that the contributions lead to from the typical one, to the digit shown', async () => {
      const { customers } = await ask<{ customers: { nodes: { churn: Risk }[] } }>(
        database,
        `{ customers(first: 100) { nodes { churn { ${RISK} } } } }`,
      );
      const scored = customers.nodes.map(({ churn }) => churn).filter(({ enoughData }) => enoughData);
      expect(scored).toHaveLength(80);
      for (const { probability, typical, contributions, level } of scored) {
        const points = contributions.reduce((sum, part) => sum + Math.round(part.points * 100), 0);
        expect(Math.round(typical! * 10_000) + points).toBe(Math.round(probability! * 10_000));
        expect(level).toBe(probability! < 1 / 3 ? 'LOW' : probability! < 2 / 3 ? 'MODERATE' : 'HIGH');
        const strength = contributions.map((part) => Math.abs(part.points));
        expect(strength).toEqual([...strength].sort((x, y) => y - x));
      }
    });

    test('is high for who stopped long ago, low for who buys every week, and says why', async () => {
      const [stopped, active] = [await riskOf('b1'), await riskOf('b14')];
      expect(stopped.probability).toBeGreaterThan(0.7);
      expect(active.probability).toBeLessThan(0.3);
      expect(stopped.explanation).toMatch(
        /^\d.*% likely not to buy in the next 90 days, a high risk; an average customer: .*%\. .*\(\+.* points\)/,
      );
      expect(stopped).toMatchObject({
        dataVersion: 1,
        asOf: '2026-06-30T00:00:00.000Z',
        rows: { kind: 'TRANSACTIONS', customerId: 'b1' },
      });
    });

    test('shows the model, what it learnt from and how good it was', async () => {
      const { modelCard, confidence } = await riskOf('b2');
      expect(['LOGISTIC', 'RECENCY', 'BG_NBD']).toContain(modelCard!.model);
      expect(modelCard!.reason).toContain('back-test');
      expect(modelCard!.backTest.asOf).toBe('2026-04-01');
      const { customers, calibration } = modelCard!.backTest;
      expect(calibration.reduce((sum, bin) => sum + bin.customers, 0)).toBe(customers);
      expect(confidence).toEqual({
        kind: 'AUC in the back-test',
        value: modelCard!.auc,
        sampleSize: customers,
      });
    });

    test.each([
      ['new', 'Not enough data: the first purchase was less than a week before the end of the data.'],
      ['writer', 'Not enough data: no purchase yet.'],
      ['idle', 'Not enough data: no purchase yet.'],
    ])('of %s is "%s"', async (id, explanation) => {
      const risk = await riskOf(id);
      expect(risk).toMatchObject({ probability: null, level: null, enoughData: false, explanation });
      expect(risk.modelCard).not.toBeNull();
    });

    test('of 25 customers takes as many statements as of one', async () => {
      const of = (first: number) =>
        statementsOf(database, `{ customers(first: ${first}) { nodes { churn { ${RISK} } } } }`);
      const statements = await of(25);
      expect(statements).toHaveLength((await of(1)).length);
      expect(statements.filter((text) => /sales_transactions|support_tickets/.test(text))).toEqual([]);
      expect(statements).toHaveLength(3);
    });
  });

  describe('of too few customers', () => {
    test('is not told', async () => {
      database = await open();
      const { customers, products, transactions } = makeBuyers();
      const few = new Set(customers.slice(0, 10).map(({ id }) => id));
      await load(database, {
        customers,
        products,
        transactions: transactions.filter(({ customerId }) => few.has(customerId!)),
      });
      await refreshScores(database, { calendar: calendarOf('UTC'), settings: DEFAULT_INSIGHT_SETTINGS });
      expect(await riskOf('b0')).toMatchObject({
        probability: null,
        enoughData: false,
        explanation: 'Not enough data: fewer than 40 customers have been known for a week or longer.',
        modelCard: null,
      });
    });
  });
});
