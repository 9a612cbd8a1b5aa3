import { backTestLifetime, type TestedBuyer } from '../../server/scoring/lifetime/back-test-lifetime.js';
import type { EvaluationRow } from './evaluation.js';

/** What was forecast on a day of the past, against what came. */
export function pastRows(
  name: string,
  tested: readonly TestedBuyer[],
  cut: number,
  today: number,
): EvaluationRow[] {
  const test = backTestLifetime(tested, cut, today);
  if (!test) return [];
  const question = `lifetime value, ${name}: ${Math.round(test.weeks)} weeks after the fit`;
  const error = test.predictedPurchases / test.purchases - 1;
  const valueError = test.predictedValue / test.value - 1;
  return [
    {
      question,
      measure: 'share of customers within the 80% interval',
      value: test.within,
      wanted: 'at least 0.8',
      holds: test.within >= 0.8,
    },
    {
      question,
      measure: 'share of customers above it',
      value: test.above,
      wanted: 'about 0.1',
      holds: undefined,
    },
    {
      question,
      measure: 'purchases expected against made',
      value: error,
      wanted: 'near 0',
      holds: undefined,
    },
    {
      question,
      measure: 'value expected against made',
      value: valueError,
      wanted: 'near 0',
      holds: undefined,
    },
  ];
}
