import { force, shareOf } from './affinity.js';
import type { Companion } from './find-companions.js';

/** The first patterns of every product, packed: those of product p stand from starts[p] to starts[p + 1]. */
export interface CompanionTable {
  starts: Int32Array;
  companions: Int32Array;
  forces: Float64Array;
  /** The force of each product's popularity. */
  leaks: Float64Array;
}

export interface Recommended {
  product: number;
  /** Affinities of all that was bought put together, 0 … 1. */
  share: number;
}

/** Patterns of a product that recommendations look at: those further down add next to nothing. */
export const MOST_LOOKED_AT = 20;

/** Packs the companions of the products, which come product after product, none left out. */
export class CompanionPacker {
  private readonly starts = [0];
  private readonly companions: number[] = [];
  private readonly forces: number[] = [];

  add(found: readonly Companion[]): void {
    for (const { companion, place, force: added } of found) {
      if (place === 0 || place > MOST_LOOKED_AT || added === 0) continue;
      this.companions.push(companion);
      this.forces.push(added);
    }
    this.starts.push(this.companions.length);
  }

  pack(popularity: Float64Array): CompanionTable {
    return {
      starts: Int32Array.from(this.starts),
      companions: Int32Array.from(this.companions),
      forces: Float64Array.from(this.forces),
      leaks: popularity.map(force),
    };
  }
}

/**
 * What is bought with what someone bought and is not among it, best first.
 * @param bought what the recommendation rests on.
 * @param has what is not recommended, at least `bought`.
 */
export function recommend(
  { starts, companions, forces, leaks }: CompanionTable,
  bought: readonly number[],
  has: ReadonlySet<number>,
  first: number,
): Recommended[] {
  const sums = new Map<number, number>();
  for (const product of bought) {
    for (let at = starts[product]!; at < starts[product + 1]!; at++) {
      const other = companions[at]!;
      if (!has.has(other)) sums.set(other, (sums.get(other) ?? leaks[other]!) + forces[at]!);
    }
  }
  return [...sums]
    .sort((x, y) => y[1] - x[1] || x[0] - y[0])
    .slice(0, first)
    .map(([product, sum]) => ({ product, share: shareOf(sum) }));
}
