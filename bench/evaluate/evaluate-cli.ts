import 'reflect-metadata';
import { referenceFile } from '../../server/testing/reference-data.js';
import { evaluateAnomalies } from './anomalies.js';
import { evaluateChurn } from './churn.js';
import type { EvaluationRow } from './evaluation.js';
import { evaluateHealth, timeChurnAndHealth } from './health.js';
import { evaluateLifetimeValue, timeLifetimeValue } from './lifetime-value.js';
import { evaluateRecommend } from './recommend.js';
import { evaluateTrends } from './trends.js';

/** What can be evaluated, on generated businesses whose truth is known and, where they are there, on the reference data. */
const EVALUATIONS: Record<string, () => Promise<EvaluationRow[]>> = {
  'bought-together': evaluateRecommend,
  trends: evaluateTrends,
  anomalies: evaluateAnomalies,
  'lifetime-value': async () => [...(await evaluateLifetimeValue()), ...timeLifetimeValue()],
  churn: evaluateChurn,
  health: async () => [...(await evaluateHealth()), await timeChurnAndHealth()],
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(EVALUATIONS, name));
if (unknown.length > 0) {
  console.error(`Usage: npm run evaluate -- [${Object.keys(EVALUATIONS).join('] [')}]`);
  process.exitCode = 2;
} else {
  const rows: EvaluationRow[] = [];
  if (!referenceFile('CDNOW_sample.txt'))
    console.log('The published data are not here (CONTEXQ_REFERENCE_DATA): generated businesses alone.\n');
  for (const [name, evaluate] of Object.entries(EVALUATIONS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const started = performance.now();
    const found = await evaluate();
    for (const row of found) console.log(line(row));
    console.log(`${name}: ${((performance.now() - started) / 1000).toFixed(0)} s\n`);
    rows.push(...found);
  }
  const missed = rows.filter(({ holds }) => holds === false);
  console.log(JSON.stringify(rows));
  console.log(`${rows.filter(({ holds }) => holds).length} hold, ${missed.length} do not`);
  if (missed.length > 0) process.exitCode = 1;
}

function line({ question, measure, value, wanted, holds }: EvaluationRow): string {
  const verdict = holds === undefined ? '' : holds ? 'holds' : 'DOES NOT HOLD';
  const figure = String(Math.round(value * 1e6) / 1e6);
  return `${question.padEnd(76)} ${measure.padEnd(70)} ${figure.padStart(14)}  ${wanted.padEnd(16)} ${verdict}`;
}
