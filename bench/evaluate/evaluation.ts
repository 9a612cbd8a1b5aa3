/** One figure of the evaluation. */
export interface EvaluationRow {
  /** Which insight, and on which data. */
  question: string;
  measure: string;
  value: number;
  /** What it should be, in words: at least 0.9. */
  wanted: string;
  /** Whether it is; undefined for a figure that is only told. */
  holds: boolean | undefined;
}
