import { plainTable } from './plain-table.js';

/** What the routes promise at the larger size. */
const PROMISED = { growth: 1.5, ratio: 20 };

/** Medians in milliseconds. */
export interface RouteFigures {
  route: string;
  small: { requests: number; median: number };
  large: { requests: number; median: number };
  peer: { requests: number; median: number } | undefined;
}

export interface RouteResult {
  route: string;
  requests: number;
  smallMilliseconds: number;
  largeMilliseconds: number;
  /** The larger size's figure by the smaller's. */
  growth: number;
  peerRequests: number | undefined;
  peerMilliseconds: number | undefined;
  /** How many times as long the peer takes. */
  ratio: number | undefined;
  holds: boolean;
}

/** Holds a route's figures against what is promised; without a peer against its own growth alone. */
export function judge({ route, small, large, peer }: RouteFigures): RouteResult {
  const growth = large.median / small.median;
  const ratio = peer && peer.median / large.median;
  return {
    route,
    requests: large.requests,
    smallMilliseconds: round(small.median),
    largeMilliseconds: round(large.median),
    growth: round(growth),
    peerRequests: peer?.requests,
    peerMilliseconds: peer && round(peer.median),
    ratio: ratio && round(ratio),
    holds: growth <= PROMISED.growth && (ratio === undefined || ratio >= PROMISED.ratio),
  };
}

/** The results as a table of plain text. */
export function restTable(small: number, large: number, results: readonly RouteResult[]): string {
  const rows = [
    [
      'route',
      `ms at ${inWords(small)}`,
      `ms at ${inWords(large)}`,
      'growth',
      `peer's ms at ${inWords(large)}`,
      'peer/ours',
      'holds',
    ],
    ...results.map((result) => [
      result.route,
      result.smallMilliseconds.toFixed(2),
      result.largeMilliseconds.toFixed(2),
      result.growth.toFixed(2),
      result.peerMilliseconds?.toFixed(1) ?? '-',
      result.ratio?.toFixed(1) ?? '-',
      result.holds ? 'yes' : 'NO',
    ]),
  ];
  return plainTable(rows);
}

const COMPACT = new Intl.NumberFormat('en', { notation: 'compact' });

function inWords(size: number): string {
  return COMPACT.format(size);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
