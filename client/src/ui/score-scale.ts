import type { Format } from './format.js';

/** What a score is counted in: points, or percent for a probability. Both as numbers up to 100. */
export type ScoreUnit = 'points' | 'percent';

/** A level on its scale: “71.5”, “34.2%”. */
export function writeScore(value: number, unit: ScoreUnit, format: Format): string {
  return unit === 'percent' ? format.share(value / 100) : format.value(value, 'points');
}
