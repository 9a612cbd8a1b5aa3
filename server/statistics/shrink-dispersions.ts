import betaln from '@stdlib/math-base-special-betaln';
import { fUpperTail } from './f-distribution.js';
import type { Noise } from './month-noise.js';

/** The noise of one of many series, with the mean count at which it was seen. */
export interface OwnNoise extends Noise {
  mean: number;
}

/** What the noise of a series is like before its own history is looked at. */
export interface NoisePrior {
  /** Dispersion of a series whose mean is near 0, and how much it rises with every count of the mean. */
  base: number;
  slope: number;
  /** Degrees of freedom the prior is worth; Infinity when all series are alike. */
  freedom: number;
}

/** Without any history: counts that differ by chance alone, trusted no further than a few months would be. */
export const NO_HISTORY: NoisePrior = { base: 1, slope: 0, freedom: 4 };

/** Freedom from which on a prior is worth as much as any: 0.5 … 100, in steps of a tenth of a logarithm. */
const FREEDOMS = Array.from({ length: 54 }, (_, step) => 0.5 * Math.exp(step / 10));
const ROUNDS = 50;
/** As many series tell the prior as well as all of them. */
const ENOUGH = 2_000;
const LEAST = 0.01;
const CLOSE = 1e-9;
const RARE = 0.01;

/**
 * The prior of many series' dispersions, estimated from all of them (empirical Bayes; Smyth 2004, Lund et al. 2012):
 * their level a + b·mean, as a negative binomial variance has it, by the gamma likelihood; and how closely they keep
 * to it by the likelihood of F(own freedom, prior freedom).
 */
export function noisePrior(series: readonly OwnNoise[]): NoisePrior {
  const seen = series.filter(({ freedom }) => freedom > 0);
  if (seen.length === 0) return NO_HISTORY;
  const every = Math.ceil(seen.length / ENOUGH);
  const sample = [...seen.filter((_, index) => index % every === 0), pureChance(seen)];
  const first = noiseLevel(sample);
  const alike = sample.filter((one) => !stands(one, { ...first, freedom: Infinity }));
  const level = noiseLevel(alike);
  return { ...level, freedom: priorFreedom(alike, level) };
}

/**
 * A series' noise after its own history is weighed against the prior. One that is plainly noisier than its kind is
 * judged by its own history alone (Phipson et al. 2016).
 */
export function shrinkNoise(own: OwnNoise, prior: NoisePrior): Noise {
  if (stands(own, prior)) return own;
  const total = prior.freedom + own.freedom;
  const weighted = prior.freedom * usual(own, prior) + own.freedom * own.dispersion;
  return { dispersion: weighted / total, freedom: total };
}

/** A year of counts that vary by chance alone: keeps a handful of series from claiming that nothing varies. */
function pureChance(series: readonly OwnNoise[]): OwnNoise {
  return {
    mean: series.reduce((sum, { mean }) => sum + mean, 0) / series.length,
    dispersion: 1,
    freedom: 12,
  };
}

/** Whether so much noise is hardly ever seen in series of this prior. */
function stands(own: OwnNoise, prior: NoisePrior): boolean {
  return own.freedom > 0 && fUpperTail(own.dispersion / usual(own, prior), own.freedom, prior.freedom) < RARE;
}

function usual({ mean }: OwnNoise, { base, slope }: NoisePrior): number {
  return base + slope * mean;
}

/** Gamma regression with identity link, solved by weighted least squares in turn; neither part falls below 0. */
function noiseLevel(sample: readonly OwnNoise[]): Pick<NoisePrior, 'base' | 'slope'> {
  let [base, slope] = [average(sample), 0];
  for (let round = 0; round < ROUNDS; round++) {
    let [w, wx, wy, wxx, wxy] = [0, 0, 0, 0, 0];
    for (const { mean, dispersion, freedom } of sample) {
      const weight = freedom / (base + slope * mean) ** 2;
      w += weight;
      wx += weight * mean;
      wy += weight * dispersion;
      wxx += weight * mean ** 2;
      wxy += weight * mean * dispersion;
    }
    const spread = w * wxx - wx ** 2;
    const last = base;
    slope = spread > 1e-9 * w * wxx ? Math.max((w * wxy - wx * wy) / spread, 0) : 0;
    base = Math.max((wy - slope * wx) / w, LEAST);
    if (Math.abs(base - last) < CLOSE * base) break;
  }
  return { base, slope };
}

function average(sample: readonly OwnNoise[]): number {
  const freedom = sample.reduce((sum, one) => sum + one.freedom, 0);
  const weighted = sample.reduce((sum, one) => sum + one.freedom * one.dispersion, 0);
  return Math.max(weighted / freedom, LEAST);
}

function priorFreedom(
  sample: readonly OwnNoise[],
  { base, slope }: Pick<NoisePrior, 'base' | 'slope'>,
): number {
  const likelihood = (prior: number) =>
    sample.reduce((sum, { mean, dispersion, freedom }) => {
      const ratio = Math.max(dispersion / (base + slope * mean), LEAST);
      return sum + logF(ratio, freedom, prior);
    }, 0);
  const likelihoods = FREEDOMS.map(likelihood);
  return FREEDOMS[likelihoods.indexOf(Math.max(...likelihoods))]!;
}

/** Log density of F(d1, d2). */
function logF(x: number, d1: number, d2: number): number {
  return (
    (d1 / 2) * Math.log(d1 / d2) +
    (d1 / 2 - 1) * Math.log(x) -
    ((d1 + d2) / 2) * Math.log1p((d1 / d2) * x) -
    betaln(d1 / 2, d2 / 2)
  );
}
