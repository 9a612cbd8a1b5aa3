import type { Standings } from './in-turns.js';
import type { Topic } from './topic.js';

/** The two ways in which our server is measured: as it runs, and without the answers it keeps. */
export const OURS = 'ours';
export const UNKEPT = 'ours, nothing kept';

/** What is promised: our throughput, as a multiple of another's, at the least. */
export const PROMISED = { bare: 0.5, seed: 100, duckdb: 10, postgraphile: 1 } as const;
export type Rival = keyof typeof PROMISED;

/** Our throughput beside another's on one question; requests a second. */
export interface Comparison {
  question: string;
  rival: Rival;
  /** What the other was asked. */
  asked: string;
  ours: number;
  unkept: number;
  theirs: number;
  ratio: number;
  unkeptRatio: number;
  promised: number;
  holds: boolean;
}

/** Holds our server as it runs against everything a rival was measured on that is the same question. */
export function compareSame(standings: Standings, rival: Rival): Comparison[] {
  return [...standings].flatMap(([question, own]) => {
    const theirs = own.get(rival);
    return theirs ? [compare(standings, question, rival, theirs.perSecond, 'the same')] : [];
  });
}

/** Compares with the seed design whatever it gives the figures of, however many routes that takes there. */
export function compareWithSeed(standings: Standings, topics: readonly Topic[]): Comparison[] {
  return topics.flatMap(({ name, questions, seed }) => {
    const routes = Object.entries(seed);
    const seconds = routes.reduce(
      (sum, [route, times]) => sum + times / (standings.get(route)?.get('seed')?.perSecond ?? NaN),
      0,
    );
    if (routes.length === 0 || Number.isNaN(seconds)) return [];
    const one = routes.map(([route, times]) => (times === 1 ? route : `${times} × ${route}`)).join(', ');
    const asked = questions.length > 1 ? 'the same visits' : one;
    return [compare(standings, name, 'seed', 1 / seconds, asked)];
  });
}

function compare(
  standings: Standings,
  question: string,
  rival: Rival,
  theirs: number,
  asked: string,
): Comparison {
  const own = standings.get(question)!;
  const ours = own.get(OURS)!.perSecond;
  const unkept = own.get(UNKEPT)!.perSecond;
  const promised = PROMISED[rival];
  return {
    ...{ question, rival, asked, ours, unkept, theirs, promised },
    ratio: ours / theirs,
    unkeptRatio: unkept / theirs,
    holds: ours / theirs >= promised,
  };
}
