import { median } from '../median.js';
import { figures, plainTable } from '../plain-table.js';
import type { Memory } from '../process-figures.js';
import type { Standings } from '../serve/in-turns.js';

/** How much longer anything may take over the larger business at the most, and megabytes that a server may hold. */
const PROMISED = { answers: 1.3, addition: 1.5, memory: 300 };

/** One of each business. */
export interface Sizes<T> {
  small: T;
  large: T;
}

/** Milliseconds in the middle. */
export interface Growth extends Sizes<number> {
  what: string;
  growth: number;
  promised: number;
  holds: boolean;
}

const grown = (what: string, small: number, large: number, promised: number): Growth => ({
  ...{ what, small, large, promised },
  growth: large / small,
  holds: large / small <= promised,
});

export function growthOf(standings: Standings): Growth[] {
  return [...standings].map(([question, own]) =>
    grown(question, own.get('small')!.p50, own.get('large')!.p50, PROMISED.answers),
  );
}

/** @param seconds of each time that lines were added. */
export function additionOf({ small, large }: Sizes<readonly number[]>): Growth {
  return grown('1,000 new lines', median(small) * 1000, median(large) * 1000, PROMISED.addition);
}

/** Where memory cannot be told, nothing is said against it. */
export function memoryIsKept({ small, large }: Sizes<Memory | undefined>): boolean {
  return [small, large].every((memory) => memory === undefined || memory.peak < PROMISED.memory);
}

export function scaleTable(
  { small, large }: Sizes<number>,
  growth: readonly Growth[],
  memory: Sizes<Memory | undefined>,
  addition: Growth,
): string {
  const head = [small, large].map((size) => `ms at ${size.toLocaleString('en')}`);
  const rows = [...growth, addition].map((one) => [
    one.what,
    ...[one.small, one.large, one.growth, one.promised].map(figures),
    one.holds ? 'yes' : 'NO',
  ]);
  const megabytes = (figure: keyof Memory, what: string) => [
    `server's memory in MB, ${what}`,
    figures(memory.small?.[figure]),
    figures(memory.large?.[figure]),
    '',
    String(PROMISED.memory),
    memoryIsKept(memory) ? 'yes' : 'NO',
  ];
  return plainTable([
    ['', ...head, 'growth', 'promised', 'holds'],
    ...rows,
    megabytes('peak', 'at most'),
    megabytes('now', 'at the end'),
  ]);
}
