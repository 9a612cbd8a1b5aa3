import { describe, expect, test } from '@jest/globals';
import { demoHistories, knownUntil, runInMemory } from '../testing/histories.js';
import type { CustomerHistory } from './customer-history.js';
import { healthHistory, healthParts, type HealthCard } from './health/health-card.js';
import { scoreOf } from './health/health-score.js';
import { openPopulations } from './populations.js';
import { scoreHealth } from './score-health.js';

async function scored(histories: readonly CustomerHistory[], day: number) {
  const run = runInMemory(histories, day);
  await scoreHealth(run, await openPopulations(run, undefined));
  const rows = (run.rows.get('health_scores') ?? []).map(([key, score, parts, history]) => ({
    key: Number(key),
    score: score as number | null,
    parts: healthParts.parse(JSON.parse(String(parts))),
    history: healthHistory.parse(JSON.parse(String(history))),
  }));
  return { rows, cuts: (run.models.get('health') as HealthCard).cuts };
}

describe('stored health', () => {
  const { histories, end } = demoHistories({ customers: 250, transactions: 10_000, seed: 5 });

  test('adds up for every customer, and keeps the last twelve months', async () => {
    const { rows, cuts } = await scored(histories, end);
    expect(cuts).toHaveLength(12);
    expect(rows).toHaveLength(histories.length);
    for (const { score, parts, history } of rows) {
      expect(history).toHaveLength(12);
      if (score !== null) expect(scoreOf(parts.map(([, points]) => points)) / 10).toBe(score);
    }
  });

  test('of a past month is what was told then', async () => {
    const now = await scored(histories, end);
    const cut = now.cuts[9]!;
    const then = await scored(knownUntil(histories, cut), cut);
    const told = new Map(then.rows.map(({ key, score }) => [key, score]));
    const compared = now.rows.flatMap(({ key, history }) => {
      const past = history[9];
      expect(past === null).toBe((told.get(key) ?? null) === null);
      return past ? [Math.abs(scoreOf(past) / 10 - told.get(key)!)] : [];
    });
    expect(compared.length).toBeGreaterThan(150);
    expect(Math.max(...compared)).toBeLessThanOrEqual(0.1001);
  });

  test('has no months before the data begin, nor the month that has just ended twice', async () => {
    const first = histories.reduce((least, { days }) => Math.min(least, days[0] ?? least), Infinity);
    const { cuts } = await scored(knownUntil(histories, first + 70), first + 70);
    expect(cuts.length).toBeLessThanOrEqual(3);
    expect(cuts.every((cut) => cut >= first && cut < first + 70)).toBe(true);
  });
});
