import { CholeskyDecomposition, Matrix } from 'ml-matrix';

/** What was observed: `columns` numbers for each outcome, row after row; NaN where a number is not known. */
export interface Observations {
  columns: number;
  values: Float64Array;
  /** 1 where it happened, else 0. */
  outcomes: Uint8Array;
}

/** Log-odds = intercept + Σ weight · (value − mean) / deviation. */
export interface LogisticRegression {
  /** Log-odds of who is average in every column. */
  intercept: number;
  /** Change of the log-odds for one standard deviation; 0 for a column that never varies. */
  weights: number[];
  means: number[];
  /** Standard deviations; 0 for a column that never varies. */
  deviations: number[];
  /** Whether the best weights were found before the steps ran out. */
  converged: boolean;
}

/** Precision of a weight before anything is seen: Normal(0, 1) for each standardised column. */
const RIDGE = 1;
/** The intercept is held by no more than Normal(0, 10), so that it stays finite when all outcomes are the same. */
const INTERCEPT_RIDGE = 0.01;
const MOST_STEPS = 50;
const MOST_HALVINGS = 20;

/**
 * Logistic regression with a ridge penalty on standardised columns, by Newton's method (iteratively reweighted least squares:
 * Hastie, Tibshirani & Friedman 2009, sections 4.4.1 and 3.4.1), steps halved until they gain. The penalty makes the best
 * weights finite and unique also where the classes can be separated, columns depend on each other or outcomes are all the same.
 * An unknown value counts as the mean of its column.
 */
export function fitLogisticRegression({ columns, values, outcomes }: Observations): LogisticRegression {
  const { means, deviations } = momentsOf(values, columns);
  const rows = standardised(values, means, deviations);
  const size = columns + 1;
  const penalties = Array.from({ length: size }, (_, i) => (i === 0 ? INTERCEPT_RIDGE : RIDGE));
  let point = new Array<number>(size).fill(0);
  let converged = false;
  let { value, gradient, curvature } = objective(rows, outcomes, point, penalties);
  for (let step = 0; step < MOST_STEPS && !converged; step++) {
    const newton = new CholeskyDecomposition(curvature).solve(Matrix.columnVector(gradient)).to1DArray();
    const before = value;
    const origin = point;
    for (let halving = 0; halving < MOST_HALVINGS; halving++) {
      point = origin.map((at, i) => at + newton[i]! / 2 ** halving);
      ({ value, gradient, curvature } = objective(rows, outcomes, point, penalties));
      if (value >= before) break;
    }
    converged = Math.max(...newton.map(Math.abs)) < 1e-8;
  }
  return { intercept: point[0]!, weights: point.slice(1), means, deviations, converged };
}

/** What each column of a row adds to the log-odds of the average. */
export function logOddsParts(model: LogisticRegression, row: ArrayLike<number>): number[] {
  return model.weights.map(
    (weight, i) => weight * standardise(row[i]!, model.means[i]!, model.deviations[i]!),
  );
}

/** Log-odds of a row. */
export function logOddsOf(model: LogisticRegression, row: ArrayLike<number>): number {
  return logOddsParts(model, row).reduce((sum, part) => sum + part, model.intercept);
}

/** The penalised log-likelihood, its gradient and the negative of its second derivatives. */
function objective(
  rows: Float64Array,
  outcomes: Uint8Array,
  point: readonly number[],
  penalties: readonly number[],
) {
  const size = point.length;
  const columns = size - 1;
  const gradient = point.map((at, i) => -penalties[i]! * at);
  const curvature = Matrix.diag(penalties);
  const upper = new Float64Array(size * size);
  let value = -0.5 * point.reduce((sum, at, i) => sum + penalties[i]! * at * at, 0);
  for (let row = 0; row < outcomes.length; row++) {
    const from = row * columns;
    let logOdds = point[0]!;
    for (let i = 0; i < columns; i++) logOdds += point[i + 1]! * rows[from + i]!;
    const miss = outcomes[row]! - 1 / (1 + Math.exp(-logOdds));
    const spread = Math.abs(miss) * (1 - Math.abs(miss));
    value -= Math.log1p(Math.exp(-Math.abs(logOdds))) + Math.max(outcomes[row] === 1 ? -logOdds : logOdds, 0);
    gradient[0]! += miss;
    upper[0]! += spread;
    for (let i = 0; i < columns; i++) {
      const weighted = spread * rows[from + i]!;
      gradient[i + 1]! += miss * rows[from + i]!;
      upper[i + 1]! += weighted;
      for (let j = i; j < columns; j++) upper[(i + 1) * size + j + 1]! += weighted * rows[from + j]!;
    }
  }
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      const sum = curvature.get(i, j) + upper[i * size + j]!;
      curvature.set(i, j, sum);
      curvature.set(j, i, sum);
    }
  }
  return { value, gradient, curvature };
}

/** Mean and standard deviation of the known values of each column. */
function momentsOf(values: Float64Array, columns: number) {
  const means = new Array<number>(columns).fill(0);
  const deviations = new Array<number>(columns).fill(0);
  for (let column = 0; column < columns; column++) {
    let [count, mean, squares] = [0, 0, 0];
    for (let at = column; at < values.length; at += columns) {
      const value = values[at]!;
      if (Number.isNaN(value)) continue;
      const apart = value - mean;
      mean += apart / ++count;
      squares += apart * (value - mean);
    }
    const deviation = count === 0 ? 0 : Math.sqrt(squares / count);
    means[column] = mean;
    // what rounding leaves of a constant is not variation
    deviations[column] = deviation > 1e-9 * Math.abs(mean) ? deviation : 0;
  }
  return { means, deviations };
}

function standardised(
  values: Float64Array,
  means: readonly number[],
  deviations: readonly number[],
): Float64Array {
  const columns = means.length;
  return values.map((value, at) => standardise(value, means[at % columns]!, deviations[at % columns]!));
}

function standardise(value: number, mean: number, deviation: number): number {
  return deviation === 0 || Number.isNaN(value) ? 0 : (value - mean) / deviation;
}
