import { figures, plainTable } from '../plain-table.js';
import type { Memory } from '../process-figures.js';
import type { FilesReceived } from '../receive-files.js';
import type { LoopDelay } from './loop-delay.js';
import type { Waits } from './watch.js';

/** Milliseconds, megabytes, and how many times as long the last tenth of a file may take as the first. */
const PROMISED = { loop: 50, health: 500, memory: 512, lastTenth: 1.3 };

export interface Pressure {
  /** The last file is that of the sales. */
  received: FilesReceived;
  /** From the end of the load until the insights have come after it. */
  refitSeconds: number;
  healthz: Waits;
  pages: Waits;
  loop: LoopDelay;
  memory: Memory | undefined;
}

export interface Judged {
  what: string;
  value: number;
  unit: string;
  promised: number;
  holds: boolean;
}

export function judgePressure({ received, healthz, loop }: Pressure): Judged[] {
  const most = (what: string, value: number, unit: string, promised: number): Judged => {
    return { what, value, unit, promised, holds: value <= promised };
  };
  const tenths = received.files.at(-1)!.rowsPerSecond;
  return [
    most('event loop late, p99', loop.p99, 'ms', PROMISED.loop),
    most('/healthz, p99', healthz.p99, 'ms', PROMISED.health),
    most('memory of the load at most', received.peakMegabytes, 'MB', PROMISED.memory),
    most('last tenth of the file by the first', tenths[0]! / tenths.at(-1)!, '', PROMISED.lastTenth),
  ];
}

export function pressureTable(
  judged: readonly Judged[],
  { received, refitSeconds, healthz, pages, loop, memory }: Pressure,
): string {
  const sales = received.files.at(-1)!;
  const told = [
    ['event loop late, most', loop.most, 'ms'],
    ['/healthz, p50', healthz.p50, 'ms'],
    ['/healthz, most', healthz.most, 'ms'],
    [`${pages.answers} pages meanwhile, p50`, pages.p50, 'ms'],
    ['pages meanwhile, p99', pages.p99, 'ms'],
    ["server's memory at most", memory?.peak, 'MB'],
    ["server's memory at the end", memory?.now, 'MB'],
    ['load of the sales', sales.seconds, 's'],
    ['rows a second over all', sales.rows / sales.seconds, ''],
    ['insights after the load', refitSeconds, 's'],
    ...sales.rowsPerSecond.map((rate, tenth) => [`rows a second in tenth ${tenth + 1}`, rate, ''] as const),
  ] as const;
  return plainTable([
    ['', 'measured', 'promised', 'holds'],
    ...judged.map(({ what, value, unit, promised, holds }) => [
      what,
      `${figures(value)} ${unit}`.trim(),
      String(promised),
      holds ? 'yes' : 'NO',
    ]),
    ...told.map(([what, value, unit]) => [what, `${figures(value)} ${unit}`.trim(), '', '']),
  ]);
}
