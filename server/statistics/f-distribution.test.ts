import { describe, expect, test } from '@jest/globals';
import { fUpperTail } from './f-distribution.js';

describe('the upper tail of the F-distribution', () => {
  // scipy 1.x: stats.f.sf, and stats.chi2.sf for an infinite second freedom
  test.each([
    [4, 1, 10, 0.07338803477074037],
    [12.5, 1, 30, 0.0013436584143031798],
    [0.5, 1, 3, 0.530477770932957],
    [40, 1, 200, 1.6280709103739488e-9],
    [2.5, 7.5, 20, 0.04844871528104228],
    [9, 1, Infinity, 0.0026997960632601883],
  ])('P(F > %d) with %d and %d degrees of freedom is %d', (f, d1, d2, expected) => {
    expect(fUpperTail(f, d1, d2) / expected).toBeCloseTo(1, 8);
  });
});
