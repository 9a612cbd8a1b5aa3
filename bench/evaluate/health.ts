import type { Cell } from '../../server/kit/dialect.js';
import { healthHistory, healthParts, type HealthCard } from '../../server/scoring/health/health-card.js';
import { scoreOf } from '../../server/scoring/health/health-score.js';
import type { CustomerHistory } from '../../server/scoring/customer-history.js';
import { openPopulations } from '../../server/scoring/populations.js';
import { scoreChurn } from '../../server/scoring/score-churn.js';
import { scoreHealth } from '../../server/scoring/score-health.js';
import { areaUnderCurve } from '../../server/statistics/ranking-quality.js';
import { demoHistories, knownUntil, runInMemory } from '../../server/testing/histories.js';
import type { EvaluationRow } from './evaluation.js';
import { atLeast, atMost, told } from './judged.js';

const QUESTION = 'health, generated business';

/** Health of a generated business: whether it adds up, was the same then, and sinks for those who were planted to leave. */
export async function evaluateHealth(): Promise<EvaluationRow[]> {
  const demo = demoHistories({ customers: 1_000, transactions: 60_000, seed: 7 });
  const { rows, cuts } = await healthAt(demo.histories, demo.end);
  const { rows: then } = await healthAt(knownUntil(demo.histories, cuts.at(-3)!), cuts.at(-3)!);
  return [
    atMost(
      QUESTION,
      'parts and score differ by at most',
      worst(rows, ({ score, sum }) => Math.abs(score - sum)),
      0,
    ),
    atMost(
      QUESTION,
      'score of three months ago, told now and told then, differ by at most',
      worst(rows, ({ key, history }) => Math.abs((history.at(-3) ?? NaN) - (scoreBy(then).get(key) ?? NaN))),
      0.1,
    ),
    ...(await ahead(demo.histories, demo.end - 90)),
    atLeast(QUESTION, 'AUC of low health for planted leavers', leavers(demo, rows), 0.75),
    ...moods(demo, rows),
  ];
}

interface Row {
  key: number;
  score: number;
  /** 50 and the parts. */
  sum: number;
  /** NaN where there was too little to go by. */
  history: number[];
  /** What the mood of the tickets adds; null without tickets. */
  mood: number | null;
}

async function healthAt(histories: readonly CustomerHistory[], day: number) {
  const run = runInMemory(histories, day);
  await scoreHealth(run, await openPopulations(run, undefined));
  const { cuts } = run.models.get('health') as HealthCard;
  return { cuts, rows: (run.rows.get('health_scores') ?? []).flatMap(parse) };
}

function parse([key, score, parts, history]: readonly Cell[]): Row[] {
  if (score === null) return [];
  const contributions = healthParts.parse(JSON.parse(String(parts))).map(([, points]) => points);
  return [
    {
      key: Number(key),
      score: Number(score),
      sum: scoreOf(contributions) / 10,
      history: healthHistory
        .parse(JSON.parse(String(history)))
        .map((past) => (past === null ? Number.NaN : scoreOf(past) / 10)),
      mood: contributions[2] ?? null,
    },
  ];
}

function scoreBy(rows: readonly Row[]): Map<number, number> {
  return new Map(rows.map(({ key, score }) => [key, score]));
}

function worst(rows: readonly Row[], difference: (row: Row) => number): number {
  return rows.map(difference).reduce((most, one) => (one > most ? one : most), 0);
}

/** Whether low health came before no purchase. */
async function ahead(histories: readonly CustomerHistory[], day: number): Promise<EvaluationRow[]> {
  const { rows } = await healthAt(knownUntil(histories, day), day);
  const next = new Map(histories.map(({ key, days }) => [key, days.find((one) => one > day)]));
  const buyers = new Set(histories.filter(({ days }) => days[0]! <= day).map(({ key }) => key));
  const scored = rows.filter(({ key }) => buyers.has(key));
  const silent = Uint8Array.from(scored, ({ key }) => ((next.get(key) ?? Infinity) > day + 90 ? 1 : 0));
  const auc = areaUnderCurve(
    Float64Array.from(scored, ({ score }) => -score),
    silent,
  );
  return [atLeast(QUESTION, 'AUC of low health for no purchase in the next 90 days', auc ?? 0, 0.75)];
}

function leavers({ truth, keys }: ReturnType<typeof demoHistories>, rows: readonly Row[]): number {
  const left = new Set(truth.churned.map(({ customer_id }) => keys.get(customer_id)));
  const auc = areaUnderCurve(
    Float64Array.from(rows, ({ score }) => -score),
    Uint8Array.from(rows, ({ key }) => (left.has(key) ? 1 : 0)),
  );
  return auc ?? 0;
}

/** What the mood of the tickets adds for whose mood was planted to turn, and for the others. */
function moods({ truth, keys }: ReturnType<typeof demoHistories>, rows: readonly Row[]): EvaluationRow[] {
  const turned = new Set(truth.mood_turned.map(({ customer_id }) => keys.get(customer_id)));
  const mean = (isTurned: boolean) => {
    const points = rows.flatMap(({ key, mood }) =>
      mood !== null && turned.has(key) === isTurned ? [mood / 10] : [],
    );
    return points.reduce((sum, one) => sum + one, 0) / points.length;
  };
  return [
    told(QUESTION, 'points of mood for customers whose mood was planted to turn', mean(true)),
    told(QUESTION, 'points of mood for the others', mean(false)),
  ];
}

/** Churn and health of 100,000 customers: 2,500 generated ones, forty times, each a day later. */
export async function timeChurnAndHealth(): Promise<EvaluationRow> {
  const { histories, end } = demoHistories({ customers: 2_500, transactions: 50_000, seed: 3 });
  const many = Array.from({ length: 40 }, (_, copy) =>
    histories.map((history) => ({
      ...history,
      key: copy * histories.length + history.key,
      days: history.days.map((day) => day - copy),
      tickets: history.tickets.map((ticket) => ({ ...ticket, day: ticket.day - copy })),
    })),
  ).flat();
  const run = runInMemory(many, end);
  const started = performance.now();
  const populations = await openPopulations(run, undefined);
  await scoreChurn(run, populations);
  await scoreHealth(run, populations);
  const taken = (performance.now() - started) / 1_000;
  return atMost('churn and health', `seconds for ${many.length} customers`, taken, 30);
}
