import type { BasketIndex, CoPurchases } from './co-purchases.js';

/**
 * How likely one thing bought beside a product is a certain other one:
 *
 *     affinity(A → B) = (votes(A, B) + κ·popularity(B) / (1 − popularity(A))) / (shared(A) + κ)
 *
 * Votes are those of the baskets with A and something else, one each, shared among what else is in them; popularity is a
 * product's share of all votes. Over all products but A the affinities make 1. The strength κ of popularity is found in the data themselves (empirical Bayes): much where what
 * belongs to A is hardly known or all products are alike, little where products differ and are often seen.
 */
export interface AffinityModel {
  /** Share of all votes that each product has. */
  popularity: Float64Array;
  /** Baskets with each product and something else. */
  shared: Int32Array;
  /** How many votes popularity is worth, κ. */
  strength: number;
}

/** The strengths that are tried: 0.1 … about 30,000, each half as much again. */
const STRENGTHS = Array.from({ length: 32 }, (_, step) => 0.1 * 1.5 ** step);
/** Products whose companions are looked at to find the strength; evenly spread over the catalogue where there are more. */
const MOST_ANCHORS = 1_000;

/**
 * Fits the model: the strength is the one under which the baskets are most likely when each is foretold by the others
 * (leave-one-out: what a basket adds to votes(A, B) is taken away, on average votes / together).
 */
export function fitAffinity(index: BasketIndex): AffinityModel {
  const { shared } = index;
  const all = shared.reduce((sum, votes) => sum + votes, 0);
  const popularity = Float64Array.from(shared, (votes) => votes / Math.max(all, 1));
  const catalogue = shared.length;
  const step = Math.max(1, Math.ceil(catalogue / MOST_ANCHORS));
  const anchors = Array.from({ length: Math.ceil(catalogue / step) }, (_, at) => at * step);
  const fits = new Float64Array(STRENGTHS.length);
  for (const { product, others, together, votes } of index.around(anchors)) {
    STRENGTHS.forEach((strength, at) => {
      let fit = -shared[product]! * Math.log(Math.max(shared[product]! - 1, 0) + strength);
      const prior = strength / (1 - popularity[product]!);
      for (const other of others) {
        const rest = votes[other]! * (1 - 1 / together[other]!);
        fit += votes[other]! * Math.log(rest + prior * popularity[other]!);
      }
      fits[at]! += fit;
    });
  }
  return { popularity, shared, strength: STRENGTHS[fits.indexOf(Math.max(...fits))]! };
}

/** Affinity of a product to another one that it was bought with, 0 … 1. */
export function affinity(
  { popularity, shared, strength }: AffinityModel,
  { product, votes }: Pick<CoPurchases, 'product' | 'votes'>,
  other: number,
): number {
  const expected = popularity[other]! / (1 - popularity[product]!);
  return (votes[other]! + strength * expected) / (shared[product]! + strength);
}

/**
 * Affinities of several products to the same one are put together as causes that work independently of each other, with
 * popularity as the cause that is always there (noisy-or with a leak: Pearl 1988, section 4.3.2; Henrion 1989):
 *
 *     1 − (1 − popularity) · Π (1 − affinity) / (1 − popularity)    over the affinities above popularity.
 *
 * For one product that is its affinity. Written with logarithms it is a sum: `force` is −ln(1 − share).
 */
export function force(share: number): number {
  return -Math.log1p(-Math.min(share, CERTAIN));
}

/** Nothing is quite certain: where all that is ever bought beside a product is one other, the force stays finite. */
const CERTAIN = 1 - 1e-9;

/** The share that a force stands for. */
export function shareOf(sum: number): number {
  return -Math.expm1(-sum);
}

/** What one affinity adds to the force of popularity: 0 unless it is above. */
export function addedForce(share: number, popularity: number): number {
  return Math.max(0, force(share) - force(popularity));
}
