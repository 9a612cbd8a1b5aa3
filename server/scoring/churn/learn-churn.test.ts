import { beforeAll, describe, expect, test } from '@jest/globals';
import { parseDay } from '../../kit/day.js';
import { CDNOW_PURCHASES } from '../../testing/cdnow.js';
import { cdnowHistories, demoHistories, knownUntil, runInMemory } from '../../testing/histories.js';
import type { CustomerHistory } from '../customer-history.js';
import { openPopulations, type Populations } from '../populations.js';
import { areaUnderCurve } from '../../statistics/ranking-quality.js';
import { qualityOf } from './back-test.js';
import { CHURN_FEATURES } from './churn-features.js';
import { readFeatures } from './churn-feature.js';
import { recency } from './features/recency.js';
import { learnChurn, type LearntChurn } from './learn-churn.js';
import { outcomesOf } from './outcomes.js';

async function learnAt(histories: readonly CustomerHistory[], today: number, days: number) {
  const run = runInMemory(knownUntil(histories, today), today);
  const populations = await openPopulations(run, undefined);
  return { populations, learnt: learnChurn(populations, days, await readFeatures(run, CHURN_FEATURES)) };
}

describe('churn learnt from the own past', () => {
  const demo = demoHistories({ customers: 1_000, transactions: 60_000, seed: 7 });
  const today = demo.end - 90;
  let learnt: LearntChurn;
  let populations: Populations;

  beforeAll(async () => {
    const found = await learnAt(demo.histories, today, 90);
    populations = found.populations;
    learnt = found.learnt!;
  });

  test('is told by a model that was no worse than recency alone in the back-test, with an error near the least', () => {
    const { test: backTest, quality, model } = learnt;
    expect(model.kind).toBe(quality!.kind);
    expect(backTest!.models.map(({ kind }) => kind)).toEqual(['LOGISTIC', 'BG_NBD', 'RECENCY']);
    expect(quality!.auc).toBeGreaterThanOrEqual(backTest!.aucOfRecency);
    for (const { brier } of backTest!.models) expect(quality!.brier).toBeLessThan(brier + 0.01);
    expect(learnt.reason).toContain('in the back-test');
  });

  test('holds on what came after: order and level', () => {
    const outcomes = outcomesOf(
      {
        ...populations.at(today)!,
        customers: populations
          .at(today)!
          .customers.map((past) => ({ ...past, history: demo.histories[past.history.key - 1]! })),
      },
      90,
    );
    const quality = qualityOf(learnt.model, outcomes);
    const alone = areaUnderCurve(
      Float64Array.from(outcomes.population.customers, recency.valueAt),
      outcomes.silent,
    )!;
    expect(quality.auc).toBeGreaterThan(alone);
    expect(Math.abs(quality.predicted - outcomes.share)).toBeLessThan(0.05);
  });

  test('learns from windows that ended before the end of the data, a year of them', () => {
    const { days, windows } = learnt.model.learned!;
    expect(days).toBe(90);
    expect(windows.map(({ cut }) => today - cut)).toEqual([90, 180, 270, 360]);
  });

  test('adds up: the typical probability and the points are the probability, for every customer', () => {
    for (const past of populations.at(today)!.customers) {
      const { probability, parts } = learnt.model.judge(past);
      expect(parts.reduce((sum, { points }) => sum + points, learnt.model.typical)).toBeCloseTo(
        probability,
        12,
      );
      expect(probability).toBeGreaterThan(0);
      expect(probability).toBeLessThan(1);
    }
  });

  test('tells the same again', async () => {
    const again = (await learnAt(demo.histories, today, 90)).learnt!;
    expect(JSON.stringify(again)).toBe(JSON.stringify(learnt));
  });

  test('is BG/NBD alone while there is little past, and adds up as well', async () => {
    const early =
      demo.histories.reduce((first, { days }) => Math.min(first, days[0] ?? first), Infinity) + 35;
    const { learnt: found, populations: then } = await learnAt(demo.histories, early, 90);
    expect(found!.model.kind).toBe('BG_NBD');
    expect(found!.reason).toContain('the data reach back too little');
    expect(found!.test).toBeUndefined();
    for (const past of then.at(early)!.customers) {
      const { probability, parts } = found!.model.judge(past);
      expect(parts.reduce((sum, { points }) => sum + points, found!.model.typical)).toBeCloseTo(
        probability,
        12,
      );
    }
  });

  test('answers for more days than there are windows of', async () => {
    const { learnt: found } = await learnAt(demo.histories, today, 600);
    expect(found!.test!.days).toBeLessThan(600);
    const shares = populations.at(today)!.customers.map((past) => found!.model.judge(past).probability);
    const mean = shares.reduce((sum, p) => sum + p, 0) / shares.length;
    const soon = populations.at(today)!.customers.map((past) => learnt.model.judge(past).probability);
    expect(mean).toBeLessThan(soon.reduce((sum, p) => sum + p, 0) / soon.length);
  });

  test('is not told of a handful of customers', async () => {
    expect((await learnAt(demo.histories.slice(0, 20), today, 90)).learnt).toBeUndefined();
  });

  test.each([
    ['buy every day', (key: number) => Array.from({ length: 300 }, (_, i) => i + (key % 5))],
    ['bought once, on one day', () => [0]],
    ['bought once, at any time', (key: number) => [(key * 7) % 290]],
    ['bought twice, on the same days', () => [0, 150]],
  ])('is a probability also where all %s', async (_, daysOf) => {
    const histories = Array.from({ length: 120 }, (_, key) => {
      const days = daysOf(key);
      return { key: key + 1, days, gross: days.map(() => 100_000), tickets: [] };
    });
    const { learnt: found, populations: then } = await learnAt(histories, 299, 90);
    for (const past of then.at(299)!.customers) {
      const { probability, parts } = found!.model.judge(past);
      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probability).toBeLessThanOrEqual(1);
      expect(parts.every(({ points }) => Number.isFinite(points))).toBe(true);
    }
  });
});

(CDNOW_PURCHASES ? describe : describe.skip)('churn of the CDNOW customers (reference data)', () => {
  test('39 weeks ahead is ranked better than by recency alone, and its level holds', async () => {
    const { histories, silent } = cdnowHistories(CDNOW_PURCHASES!);
    const { learnt, populations } = await learnAt(histories, parseDay('1997-09-30')!, 273);
    const population = populations.at(populations.today)!;
    expect(population.customers).toHaveLength(2_357);
    const share = silent.reduce((sum, one) => sum + one, 0) / silent.length;
    const quality = qualityOf(learnt!.model, { population, silent, share });
    const alone = areaUnderCurve(Float64Array.from(population.customers, recency.valueAt), silent)!;
    expect(alone).toBeCloseTo(0.771442, 5);
    expect(quality.auc).toBeGreaterThan(alone);
    expect(quality.auc).toBeGreaterThan(0.78);
    expect(learnt!.reason).toContain('windows of 136 days');
    expect(Math.abs(quality.predicted - share)).toBeLessThan(0.03);
  });
});
