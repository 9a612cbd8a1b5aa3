import type { Random } from './random.js';

/** Draws an index in proportion to its weight, in constant time (Walker 1977, set up as in Vose 1991). */
export class AliasTable {
  private readonly threshold: Float64Array;
  private readonly alias: Uint32Array;

  /** `weights` are not negative and not all zero. */
  constructor(weights: ArrayLike<number>) {
    const size = weights.length;
    const total = Array.from(weights).reduce((sum, weight) => sum + weight, 0);
    if (!(total > 0)) throw new RangeError('an alias table needs a positive weight');
    const scaled = Float64Array.from(weights, (weight) => (weight * size) / total);
    this.threshold = new Float64Array(size).fill(1);
    this.alias = Uint32Array.from({ length: size }, (_, index) => index);
    const small: number[] = [];
    const large: number[] = [];
    scaled.forEach((weight, index) => (weight < 1 ? small : large).push(index));
    while (small.length > 0 && large.length > 0) {
      const low = small.pop()!;
      const high = large.pop()!;
      this.threshold[low] = scaled[low]!;
      this.alias[low] = high;
      scaled[high] = scaled[high]! + scaled[low]! - 1;
      (scaled[high] < 1 ? small : large).push(high);
    }
  }

  draw(random: Random): number {
    const column = Math.floor(random.next() * this.alias.length);
    return random.next() < this.threshold[column]! ? column : this.alias[column]!;
  }
}
