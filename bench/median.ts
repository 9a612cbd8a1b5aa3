/** The middle one of some figures, the upper one of two; NaN of none. */
export function median(values: readonly number[]): number {
  return values.toSorted((x, y) => x - y)[values.length >> 1] ?? NaN;
}
