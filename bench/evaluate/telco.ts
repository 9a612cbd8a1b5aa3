import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { logistic } from '../../server/statistics/log-odds.js';
import {
  fitLogisticRegression,
  logOddsOf,
  type Observations,
} from '../../server/statistics/logistic-regression.js';
import { areaUnderCurve, brierScore } from '../../server/statistics/ranking-quality.js';
import type { EvaluationRow } from './evaluation.js';
import { atLeast, atMost } from './judged.js';

type Subscriber = Record<string, string>;

const FEATURES: readonly ((subscriber: Subscriber) => number)[] = [
  ({ tenure }) => Number(tenure),
  ({ MonthlyCharges: charges }) => Number(charges),
  ({ TotalCharges: charges }) => Number(charges?.trim()),
  ({ Contract: contract }) => Number(contract === 'Month-to-month'),
  ({ Contract: contract }) => Number(contract === 'Two year'),
  ({ InternetService: service }) => Number(service === 'Fiber optic'),
  ({ PaymentMethod: method }) => Number(method === 'Electronic check'),
  ({ TechSupport: support }) => Number(support === 'No'),
  ({ OnlineSecurity: security }) => Number(security === 'No'),
  ({ SeniorCitizen: senior }) => Number(senior === '1'),
  ({ PaperlessBilling: paperless }) => Number(paperless === 'Yes'),
];

/** The logistic regression itself, on subscribers who left or stayed: every fifth is held back, as for the reference value. */
export function evaluateTelco(path: string): EvaluationRow[] {
  const subscribers = parse<Subscriber>(gunzipSync(readFileSync(path)), { columns: true });
  const model = fitLogisticRegression(observations(subscribers.filter((_, index) => index % 5 !== 0)));
  const held = subscribers.filter((_, index) => index % 5 === 0);
  const { outcomes } = observations(held);
  const probabilities = Float64Array.from(held, (one) =>
    logistic(
      logOddsOf(
        model,
        FEATURES.map((feature) => feature(one)),
      ),
    ),
  );
  const question = 'logistic regression, Telco';
  return [
    // scikit-learn 1.x, LogisticRegression(C=1) on the same columns and rows: AUC 0.8469, Brier score 0.1317
    atLeast(question, 'AUC on every fifth subscriber', areaUnderCurve(probabilities, outcomes) ?? 0, 0.846),
    atMost(question, 'Brier score', brierScore(probabilities, outcomes), 0.132),
  ];
}

function observations(subscribers: readonly Subscriber[]): Observations {
  return {
    columns: FEATURES.length,
    values: Float64Array.from(subscribers.flatMap((one) => FEATURES.map((feature) => feature(one)))),
    outcomes: Uint8Array.from(subscribers, ({ Churn: churn }) => Number(churn === 'Yes')),
  };
}
