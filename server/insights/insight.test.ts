import { expect, test } from '@jest/globals';
import { InsightKind, InsightSeverity, RowsKind, mostPressingFirst, type Insight } from './insight.js';

function insight(id: string, severity: InsightSeverity, valueAtStake?: number): Insight {
  return {
    id,
    kind: InsightKind.CHURN_RISK,
    severity,
    headline: id,
    explanation: id,
    rule: { name: 'rule', description: 'looks', threshold: 'speaks' },
    evidence: [],
    ...(valueAtStake !== undefined && { valueAtStake }),
    enoughData: true,
    asOf: 0,
    rows: { kind: RowsKind.TRANSACTIONS },
  };
}

test('insights come by severity, then by what is at stake, and each once', () => {
  const ordered = mostPressingFirst([
    insight('told of nothing', InsightSeverity.WARNING),
    insight('small', InsightSeverity.WARNING, 10),
    insight('info', InsightSeverity.INFO, 1_000_000),
    insight('large', InsightSeverity.WARNING, 500),
    insight('small', InsightSeverity.WARNING, 10),
    insight('critical', InsightSeverity.CRITICAL),
  ]);
  expect(ordered.map(({ id }) => id)).toEqual(['critical', 'large', 'small', 'told of nothing', 'info']);
});
