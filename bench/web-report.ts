import type { Audit, WebMeasures } from '../client/measure/web-measures.js';
import { median } from './median.js';

/** What the dashboard promises: milliseconds, KB of 1,000 bytes after gzip, Lighthouse's scores of 100. */
const PROMISED = {
  firstFigure: 1_500,
  navigation: 100,
  scripts: 250,
  layoutShift: 0.05,
  requests: 1,
  score: 95,
};

/** One figure, and how it compares with what is promised. */
export interface WebResult {
  what: string;
  value: number;
  unit: string;
  /** What is promised; undefined for what is told for interest. */
  promised: number | undefined;
  holds: boolean;
}

const most = (what: string, value: number, unit: string, promised: number): WebResult => ({
  what,
  value: round(value),
  unit,
  promised,
  holds: value <= promised,
});

const least = (what: string, value: number, promised: number): WebResult => ({
  what,
  value,
  unit: 'of 100',
  promised,
  holds: value >= promised,
});

const SCORES = {
  performance: 'performance',
  accessibility: 'accessibility',
  bestPractices: 'best practices',
} satisfies Record<Exclude<keyof Audit, 'page'>, string>;

/** Holds the figures against what is promised; of repeated ones the median. */
export function judgeWeb({ firstFigure, navigations, visits, scripts, audits }: WebMeasures): WebResult[] {
  const pages = [...new Set(visits.map(({ page }) => page))];
  const worst = (page: string, figure: 'layoutShift' | 'requests') =>
    Math.max(...visits.filter((visit) => visit.page === page).map((visit) => visit[figure]));
  return [
    most('first figures of overview', median(firstFigure), 'ms', PROMISED.firstFigure),
    ...navigations.map(({ to, times }) =>
      most(`to ${to}, shown before`, median(times), 'ms', PROMISED.navigation),
    ),
    most('scripts before the first figures', scripts.initial / 1000, 'KB', PROMISED.scripts),
    {
      what: 'scripts with charts',
      value: round(scripts.all / 1000),
      unit: 'KB',
      promised: undefined,
      holds: true,
    },
    ...pages.map((page) =>
      most(`layout shift of ${page}`, worst(page, 'layoutShift'), '', PROMISED.layoutShift),
    ),
    ...pages.map((page) => most(`requests of ${page}`, worst(page, 'requests'), '', PROMISED.requests)),
    ...audits.flatMap((audit) =>
      Object.entries(SCORES).map(([key, name]) =>
        least(`${name} of ${audit.page}`, median(audit[key as keyof typeof SCORES]), PROMISED.score),
      ),
    ),
  ];
}

/** The results as a table of plain text. */
export function webTable(results: readonly WebResult[]): string {
  const width = Math.max(...results.map(({ what }) => what.length));
  const line = (what: string, value: string, promised: string, holds: string) =>
    [what.padEnd(width), value.padStart(14), promised.padStart(10), holds.padStart(6)].join('');
  return [
    line('', 'measured', 'promised', 'holds'),
    ...results.map(({ what, value, unit, promised, holds }) =>
      line(what, `${value} ${unit}`.trim(), String(promised ?? '-'), holds ? 'yes' : 'NO'),
    ),
  ].join('\n');
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
