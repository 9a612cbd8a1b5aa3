import { describe, expect, test } from '@jest/globals';
import { ProgressLine } from './progress-line.js';

function run(isTTY: boolean): string[] {
  const written: string[] = [];
  let now = 0;
  const line = new ProgressLine({ isTTY, write: (text) => written.push(text) }, 'sales.csv', () => now);
  for (const [at, rows, share] of [
    [100, 5_000, 0.1],
    [500, 20_000, 0.25],
    [600, 30_000, 0.3],
    [2_000, 100_000, undefined],
  ] as const) {
    now = at;
    line.show(rows, share);
  }
  line.clear();
  return written;
}

describe('the progress of a long load', () => {
  test('is one line of the terminal, rewritten now and then, with rows per second and the time left', () => {
    expect(run(true)).toEqual([
      '\r\u001b[Ksales.csv: 20,000 rows, 40,000 rows/s, 25 %, 2 s left',
      '\r\u001b[Ksales.csv: 100,000 rows, 50,000 rows/s',
      '\r\u001b[K',
    ]);
  });

  test('is not written where there is no terminal', () => {
    expect(run(false)).toEqual([]);
  });
});
