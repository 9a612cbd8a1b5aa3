import { describe, expect, test } from '@jest/globals';
import { NO_HISTORY, noisePrior, shrinkNoise, type OwnNoise } from './shrink-dispersions.js';

const alike = Array.from({ length: 400 }, (_, index): OwnNoise => {
  const mean = 5 + (index % 20) * 5;
  // quantiles of a narrow distribution about 1 + 0.02·mean
  return { mean, dispersion: (1 + 0.02 * mean) * (0.8 + (0.4 * ((index * 7) % 400)) / 400), freedom: 16 };
});

describe('the noise of many series', () => {
  test('tells its level and how it rises with the mean', () => {
    const prior = noisePrior(alike);
    expect(prior.base).toBeCloseTo(1, 1);
    expect(prior.slope).toBeCloseTo(0.02, 2);
    expect(prior.freedom).toBeGreaterThan(50);
  });

  test('lends itself to a series with a short history', () => {
    const { dispersion } = shrinkNoise({ mean: 50, dispersion: 0.1, freedom: 1 }, noisePrior(alike));
    expect(dispersion).toBeGreaterThan(1.8);
  });

  test('leaves a series that is plainly noisier than its kind to its own history, and is not moved by it', () => {
    const wild = { mean: 50, dispersion: 30, freedom: 16 };
    const prior = noisePrior([...alike, wild]);
    expect(shrinkNoise(wild, prior)).toEqual(wild);
    expect(prior.base + prior.slope * 50).toBeLessThan(2.2);
  });

  test('of a few perfectly regular series is not taken for none at all', () => {
    const regular = { mean: 10, dispersion: 0, freedom: 2 };
    expect(shrinkNoise(regular, noisePrior([regular, regular])).dispersion).toBeGreaterThan(0.3);
  });

  test('is that of chance without any history', () => {
    expect(noisePrior([{ mean: 10, dispersion: 1, freedom: 0 }])).toEqual(NO_HISTORY);
  });
});
