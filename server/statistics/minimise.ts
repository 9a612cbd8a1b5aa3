import { Matrix, solve } from 'ml-matrix';
import { curvatureAt } from './curvature.js';

/** A function to minimise: gives its value at a point and writes its gradient there into `gradient`. */
export type Objective = (point: readonly number[], gradient: number[]) => number;

export interface Minimum {
  point: number[];
  value: number;
  /** Whether the end was reached, before the steps ran out and off all bounds. */
  converged: boolean;
}

const MOST_STEPS = 500;
/** A step counts as progress while it lowers the value by more than this share of it. */
const LEAST_GAIN = 1e-13;

/**
 * The least value of a smooth function within a box, from a start: BFGS on the coordinates that are not held by a bound,
 * steps halved until they gain enough (Nocedal & Wright 2006, algorithms 6.1 and 3.1; Bertsekas 1982 for the bounds).
 * Meant for a handful of coordinates of about the same scale, such as logarithms of parameters.
 */
export function minimise(
  objective: Objective,
  start: readonly number[],
  lower: readonly number[],
  upper: readonly number[],
): Minimum {
  const size = start.length;
  const within = (value: number, i: number) => Math.min(upper[i]!, Math.max(lower[i]!, value));
  let point = start.map(within);
  let gradient = new Array<number>(size).fill(0);
  let value = objective(point, gradient);
  let inverse = scaledIdentity(gradient);
  let fresh = true;
  let held = '';

  for (let step = 0; step < MOST_STEPS; step++) {
    const free = point.map((at, i) =>
      gradient[i]! > 0 ? at > lower[i]! : gradient[i]! < 0 ? at < upper[i]! : true,
    );
    if (free.join() !== held) {
      held = free.join();
      inverse = scaledIdentity(gradient);
      fresh = true;
    }
    const direction = inverse.map((row, i) =>
      free[i] ? -row.reduce((sum, entry, j) => sum + (free[j] ? entry * gradient[j]! : 0), 0) : 0,
    );
    const found = search(direction);
    if (!found) {
      // Curvature learnt elsewhere may mislead: only steepest descent that gains nothing is the end.
      if (fresh) {
        const converged = point.every((at, i) => at > lower[i]! && at < upper[i]!);
        return { point: converged ? polished(objective, point) : point, value, converged };
      }
      inverse = scaledIdentity(gradient);
      fresh = true;
      continue;
    }
    const moved = found.point.map((at, i) => at - point[i]!);
    const turned = found.gradient.map((at, i) => at - gradient[i]!);
    ({ point, value, gradient } = found);
    if (dot(moved, turned) > 1e-14 * Math.sqrt(dot(moved, moved) * dot(turned, turned))) {
      inverse = updated(
        fresh ? identity(size, dot(moved, turned) / dot(turned, turned)) : inverse,
        moved,
        turned,
      );
      fresh = false;
    }
  }
  return { point, value, converged: false };

  /** The first of ever shorter steps along a direction that lowers the value enough; undefined when none does. */
  function search(direction: readonly number[]) {
    for (let length = 1; length > 1e-12; length /= 2) {
      const next = point.map((at, i) => within(at + length * direction[i]!, i));
      const promised = dot(
        gradient,
        next.map((at, i) => at - point[i]!),
      );
      if (promised >= 0) continue;
      const slope = new Array<number>(size).fill(0);
      const reached = objective(next, slope);
      if (reached <= value + 1e-4 * promised && value - reached > LEAST_GAIN * Math.abs(value))
        return { point: next, value: reached, gradient: slope };
    }
    return undefined;
  }
}

const MOST_POLISHING = 4;
/** A longer step than this is no polishing: the function is flat there, or not yet at its end. */
const CLOSE = 1e-2;

/**
 * Near the end the value no longer tells two points apart, but the gradient does: Newton's steps until it shrinks no more.
 * They bring the coordinates from about the root of the precision of numbers to nearly all of it.
 */
function polished(objective: Objective, end: readonly number[]): number[] {
  const slopeAt = (point: readonly number[]) => {
    const gradient = new Array<number>(point.length).fill(0);
    objective(point, gradient);
    return gradient;
  };
  let point = [...end];
  let gradient = slopeAt(point);
  for (let step = 0; step < MOST_POLISHING; step++) {
    const curvature = curvatureAt(objective, point);
    const move = solve(curvature, Matrix.columnVector(gradient), true).to1DArray();
    const next = point.map((at, i) => at - move[i]!);
    const slope = slopeAt(next);
    const isCloser = dot(slope, slope) < dot(gradient, gradient) && dot(move, move) < CLOSE ** 2;
    if (!isCloser) break;
    [point, gradient] = [next, slope];
  }
  return point;
}

/**
 * The least of the minima reached from several starts.
 * @param rough much the same function, cheaper: it finds the place from which the last search begins.
 */
export function bestMinimum(
  objective: Objective,
  starts: readonly (readonly number[])[],
  lower: readonly number[],
  upper: readonly number[],
  rough: Objective = objective,
): Minimum {
  const best = starts
    .map((start) => minimise(rough, start, lower, upper))
    .reduce((least, next) => (next.value < least.value ? next : least));
  return rough === objective ? best : minimise(objective, best.point, lower, upper);
}

function dot(x: readonly number[], y: readonly number[]): number {
  return x.reduce((sum, entry, i) => sum + entry * y[i]!, 0);
}

function identity(size: number, scale: number): number[][] {
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => (i === j ? scale : 0)),
  );
}

/** So that the first step has length 1 at most. */
function scaledIdentity(gradient: readonly number[]): number[][] {
  return identity(gradient.length, 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))));
}

/** The inverse Hessian after a step `s` over which the gradient turned by `y` (Nocedal & Wright, equation 6.17). */
function updated(inverse: number[][], s: readonly number[], y: readonly number[]): number[][] {
  const sy = dot(s, y);
  const hy = inverse.map((row) => dot(row, y));
  const factor = (1 + dot(y, hy) / sy) / sy;
  return inverse.map((row, i) =>
    row.map((entry, j) => entry + factor * s[i]! * s[j]! - (hy[i]! * s[j]! + s[i]! * hy[j]!) / sy),
  );
}
