/** A column of a packed key holds 0 up to below this. */
export const MOST = {
  customer_key: 2 ** 27,
  product_key: 2 ** 26,
  product_a: 2 ** 26,
  product_b: 2 ** 26,
  day: 2 ** 20,
  month: 2 ** 15,
  segment_key: 2 ** 12,
} as const;

const RANGES: Readonly<Record<string, number>> = MOST;

/** Two or three columns in one number (below 2⁵³), in which keys sort as the columns do. */
export class PackedKey {
  private readonly second: number;
  private readonly third: number;

  constructor(columns: readonly string[]) {
    this.second = RANGES[columns[1] ?? ''] ?? 1;
    this.third = RANGES[columns[2] ?? ''] ?? 1;
    this.width = columns.length;
  }

  private readonly width: number;

  pack(first: number, second = 0, third = 0): number {
    return (first * this.second + second) * this.third + third;
  }

  unpack(key: number): number[] {
    const third = key % this.third;
    const rest = (key - third) / this.third;
    const second = rest % this.second;
    return [(rest - second) / this.second, second, third].slice(0, this.width);
  }
}
