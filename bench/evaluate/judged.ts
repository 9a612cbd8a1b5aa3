import type { EvaluationRow } from './evaluation.js';

/** A figure that should be at least so great. */
export function atLeast(question: string, measure: string, value: number, least: number): EvaluationRow {
  return { question, measure, value, wanted: `at least ${least}`, holds: value >= least };
}

/** A figure that should be at most so great. */
export function atMost(question: string, measure: string, value: number, most: number): EvaluationRow {
  return { question, measure, value, wanted: `at most ${most}`, holds: value <= most };
}

/** A figure that is only told. */
export function told(question: string, measure: string, value: number): EvaluationRow {
  return { question, measure, value, wanted: 'for information', holds: undefined };
}
