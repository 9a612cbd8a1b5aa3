import { beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../database.js';
import { calendarOf } from '../kit/day.js';
import { DEFAULT_INSIGHT_SETTINGS } from '../kit/insight-settings.js';
import { refreshScores } from '../scoring/refresh-scores.js';
import { ask, statementsOf } from '../testing/ask.js';
import { eachDatabase } from '../testing/database.js';
import { load } from '../testing/make.js';
import { makeBuyers } from '../testing/make-buyers.js';

const HEALTH = `score enoughData explanation dataVersion asOf rule { name }
  parts { name label contribution weight value unit explanation rows { kind customerId } }
  history { month day score }
  whatChanged { since change explanation parts { name label change } }`;

interface Health {
  score: number | null;
  enoughData: boolean;
  explanation: string;
  parts: {
    name: string;
    contribution: number | null;
    weight: number;
    value: number | null;
    explanation: string;
  }[];
  history: { month: string; day: string; score: number }[];
  whatChanged: {
    since: string;
    change: number;
    explanation: string;
    parts: { name: string; change: number }[];
  } | null;
}

const tenths = (value: number) => Math.round(value * 10);

eachDatabase('health', (open) => {
  let database: Database;
  const healthOf = async (id: string) =>
    (
      await ask<{ customer: { health: Health } }>(
        database,
        `query ($id: ID!) { customer(id: $id) { health { ${HEALTH} } } }`,
        { id },
      )
    ).customer.health;
  const all = async () =>
    (
      await ask<{ customers: { nodes: { health: Health }[] } }>(
        database,
        `{ customers(first: 100) { nodes { health { ${HEALTH} } } } }`,
      )
    ).customers.nodes.map(({ health }) => health);
  const refresh = (settings = DEFAULT_INSIGHT_SETTINGS) =>
    refreshScores(database, { calendar: calendarOf('UTC'), settings });

  beforeAll(async () => {
    database = await open();
    await load(database, makeBuyers());
  });

  test('is being computed at first', async () => {
    expect(await healthOf('b0')).toMatchObject({
      score: null,
      enoughData: false,
      explanation: 'Being computed.',
      parts: [],
      history: [],
      whatChanged: null,
    });
    await refresh();
    expect((await healthOf('b0')).enoughData).toBe(true);
  });

  test('adds up: 50 and the parts are the score, as shown', async () => {
    const scored = (await all()).filter(({ enoughData }) => enoughData);
    expect(scored.length).toBeGreaterThanOrEqual(80);
    for (const { score, parts } of scored) {
      expect(parts.reduce((sum, part) => sum + tenths(part.contribution ?? 0), 500)).toBe(tenths(score!));
      expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    }
  });

  test('keeps twelve months and now, and tells what moved it since the last', async () => {
    const { score, history, whatChanged, parts } = await healthOf('b0');
    expect(history.map(({ month }) => month)).toEqual([
      '2025-06',
      '2025-07',
      '2025-08',
      '2025-09',
      '2025-10',
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
      '2026-03',
      '2026-04',
      '2026-05',
      '2026-06',
    ]);
    expect(history.at(-1)).toEqual({ month: '2026-06', day: '2026-06-30', score });
    expect(whatChanged!.since).toBe('2026-05-31');
    expect(tenths(whatChanged!.change)).toBe(tenths(score!) - tenths(history.at(-2)!.score));
    expect(whatChanged!.parts.reduce((sum, { change }) => sum + tenths(change), 0)).toBe(
      tenths(whatChanged!.change),
    );
    // two angry tickets came in June, and both are open
    const moved = Object.fromEntries(whatChanged!.parts.map(({ name, change }) => [name, change]));
    expect(moved.sentiment).toBeLessThan(0);
    expect(moved.tickets).toBeLessThan(0);
    expect(whatChanged!.explanation).toMatch(/since 2026-05-31: .*mood of the tickets −/);
    expect(parts.find(({ name }) => name === 'tickets')).toMatchObject({
      value: 2,
      rows: { kind: 'TICKETS', customerId: 'b0' },
    });
  });

  test('is better for who keeps buying than for who stopped', async () => {
    expect((await healthOf('b14')).score).toBeGreaterThan((await healthOf('b1')).score! + 20);
  });

  test('says what is left out for want of data', async () => {
    const { parts, explanation } = await healthOf('b2');
    const mood = parts.find(({ name }) => name === 'sentiment')!;
    expect(mood).toMatchObject({ contribution: null, value: null, weight: 0 });
    expect(mood.explanation).toMatch(/^No data: left out/);
    expect(explanation).toContain('Left out for want of data: mood of the tickets, open tickets.');
  });

  test.each([
    [
      'writer',
      'Not enough data: only mood of the tickets and open tickets are known, less than half of what counts.',
    ],
    ['idle', 'Not enough data: no purchase and no ticket yet.'],
  ])('of %s is "%s"', async (id, explanation) => {
    expect(await healthOf(id)).toMatchObject({
      score: null,
      enoughData: false,
      explanation,
      whatChanged: null,
    });
  });

  test('of 25 customers takes as many statements as of one', async () => {
    const of = (first: number) =>
      statementsOf(database, `{ customers(first: ${first}) { nodes { health { ${HEALTH} } } } }`);
    const statements = await of(25);
    expect(statements).toHaveLength((await of(1)).length);
    expect(statements).toHaveLength(3);
    expect(statements.filter((text) => /sales_transactions|support_tickets/.test(text))).toEqual([]);
  });

  test('follows the configured weights', async () => {
    const before = await healthOf('b0');
    await refresh({
      ...DEFAULT_INSIGHT_SETTINGS,
      healthWeights: { rhythm: 1, spend: 1, sentiment: 96, tickets: 1, outlook: 1 },
    });
    const after = await healthOf('b0');
    expect(after.parts.find(({ name }) => name === 'sentiment')!.weight).toBeCloseTo(0.96, 12);
    expect(after.score).toBeLessThan(before.score!);
  });
});
