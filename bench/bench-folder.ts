/** Where whatever takes long to make is kept between runs: CONTEXQ_BENCH_CACHE, or `.cache`. */
export function benchFolder(): string {
  return process.env.CONTEXQ_BENCH_CACHE ?? '.cache';
}
