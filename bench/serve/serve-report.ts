import { figures, plainTable } from '../plain-table.js';
import { OURS, UNKEPT, type Comparison } from './comparison.js';
import type { RoutesMeasured } from './serve-routes.js';

/** The slowest of a hundred may take this many times as long as the middle one when it is crowded. */
const MOST_TAIL = 10;

/** How long the answers of one question take; milliseconds. */
export interface Latency {
  question: string;
  p50: number;
  p99: number;
  unkeptP50: number;
  unkeptP99: number;
  /** Of the processor, for one answer. */
  cpu: number | undefined;
  unkeptCpu: number | undefined;
  crowdedPerSecond: number;
  crowdedP50: number;
  crowdedP99: number;
  crowdedRefused: number;
  tail: number;
  holds: boolean;
}

export function latencies({ standings, crowded }: RoutesMeasured): Latency[] {
  return [...crowded].map(([question, crowd]) => {
    const kept = standings.get(question)!.get(OURS)!;
    const unkept = standings.get(question)!.get(UNKEPT)!;
    return {
      question,
      p50: kept.p50,
      p99: kept.p99,
      unkeptP50: unkept.p50,
      unkeptP99: unkept.p99,
      cpu: kept.cpu,
      unkeptCpu: unkept.cpu,
      crowdedPerSecond: crowd.perSecond,
      crowdedP50: crowd.p50,
      crowdedP99: crowd.p99,
      crowdedRefused: crowd.refused,
      tail: crowd.p99 / crowd.p50,
      holds: crowd.refused === 0 && crowd.p99 / crowd.p50 <= MOST_TAIL,
    };
  });
}

const inWords = (holds: boolean) => (holds ? 'yes' : 'NO');

export function comparisonTable(comparisons: readonly Comparison[]): string {
  return plainTable([
    [
      'requests a second',
      'rival',
      'ours',
      'nothing kept',
      'theirs',
      'ratio',
      'nothing kept',
      'promised',
      'holds',
      'asked of the rival',
    ],
    ...comparisons.map((one) => [
      one.question,
      one.rival,
      ...[one.ours, one.unkept, one.theirs, one.ratio, one.unkeptRatio, one.promised].map(figures),
      inWords(one.holds),
      one.asked,
    ]),
  ]);
}

export function latencyTable(all: readonly Latency[]): string {
  return plainTable([
    [
      'milliseconds',
      'p50',
      'p99',
      'CPU',
      'nothing kept: p50',
      'p99',
      'CPU',
      'of 200 at once: p50',
      'p99',
      'refused',
      'p99/p50',
      'holds',
    ],
    ...all.map((one) => [
      one.question,
      ...[one.p50, one.p99, one.cpu, one.unkeptP50, one.unkeptP99, one.unkeptCpu].map(figures),
      ...[one.crowdedP50, one.crowdedP99, one.crowdedRefused, one.tail].map(figures),
      inWords(one.holds),
    ]),
  ]);
}
