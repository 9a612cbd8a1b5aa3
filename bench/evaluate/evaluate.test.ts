import { describe, expect, test } from '@jest/globals';
import { evaluateAnomalies } from './anomalies.js';
import { evaluateChurn } from './churn.js';
import type { EvaluationRow } from './evaluation.js';
import { evaluateHealth } from './health.js';
import { evaluateLifetimeValue } from './lifetime-value.js';
import { evaluateRecommend } from './recommend.js';
import { evaluateTrends } from './trends.js';

/** What `npm run evaluate` measures, on fewer businesses. */
const SMALL = { transactions: 200_000, customers: 5_000, seeds: [1] };

describe('measured against what is known to be true, the insights keep what they promise', () => {
  test.each<[string, () => Promise<EvaluationRow[]>]>([
    ['bought together', evaluateRecommend],
    ['trends', () => evaluateTrends([SMALL])],
    ['anomalies', () => evaluateAnomalies([SMALL])],
    ['lifetime value', evaluateLifetimeValue],
    ['churn', evaluateChurn],
    ['health', evaluateHealth],
  ])(
    '%s',
    async (_name, evaluate) => {
      const judged = (await evaluate()).filter(({ holds }) => holds !== undefined);
      expect(judged.length).toBeGreaterThan(0);
      expect(judged.filter(({ holds }) => !holds)).toEqual([]);
    },
    300_000,
  );
});
