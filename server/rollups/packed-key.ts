/** Values of a column that fit into a packed key: 0 up to below this. */
export const MOST = {
  customer_key: 2 ** 28,
  product_key: 2 ** 24,
  product_a: 2 ** 24,
  product_b: 2 ** 24,
  day: 2 ** 20,
  month: 2 ** 15,
  previous_month: 2 ** 15,
  segment_key: 2 ** 14,
} as const;

const RANGES: Readonly<Record<string, number>> = MOST;

/** Two or three columns in one number (below 2⁵³), in which keys sort as the columns do. */
export class PackedKey {
  private readonly second: number;
  private readonly third: number;

  constructor(private readonly columns: readonly string[]) {
    this.second = RANGES[columns[1] ?? ''] ?? 1;
    this.third = RANGES[columns[2] ?? ''] ?? 1;
  }

  pack(first: number, second = 0, third = 0): number {
    return (first * this.second + second) * this.third + third;
  }

  /** Puts a key into a row of its columns, which are the first of `cells`. */
  unpack(key: number, cells: readonly Float64Array[], row: number): void {
    const third = key % this.third;
    const rest = (key - third) / this.third;
    const second = rest % this.second;
    const all = [(rest - second) / this.second, second, third];
    for (let column = 0; column < this.columns.length; column++) cells[column]![row] = all[column]!;
  }
}
