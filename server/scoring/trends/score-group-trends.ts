import sql from 'sql-template-tag';
import { groupBy } from '../../kit/batch.js';
import { firstDay, lastDay, monthOf } from '../../kit/day.js';
import type { Row } from '../../kit/session.js';
import type { ScoringRun } from '../scoring-run.js';
import { judgeCandidates, toCandidate } from './judged-trends.js';
import { byMonth } from './score-product-trends.js';
import { OWNERS, readSoldLines } from './sold-lines.js';
import type { TrendMonths } from './trend-months.js';
import { trendCells } from './trend-score.js';

/** What the sales are put together by. */
export const GROUP_KINDS = ['CATEGORY', 'SEGMENT', 'WHOLE'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** Scores the categories, the segments and the whole; those of a kind are tested as one family. */
export async function scoreGroupTrends(
  run: ScoringRun,
  months: TrendMonths,
  orderSize: number,
): Promise<void> {
  for (const kind of GROUP_KINDS) {
    const lines = await readSoldLines(run, months.last, OWNERS[kind]);
    const rows = await ROWS[kind](run, months);
    const groups = [...groupBy(rows, ({ name }) => String(name))].sort(([x], [y]) => (x < y ? -1 : 1));
    const candidates = groups.map(([name, own]) => {
      const series = byMonth(name, kind === 'CATEGORY' ? name : null, own, months.from, months.last);
      return toCandidate(series, months, lines, orderSize);
    });
    const stored = judgeCandidates(candidates).map(({ owner, sales, p, q }, place) => {
      const isBeyondNoise = q !== null && q < run.settings.trendMaxQ;
      return [kind, place, owner, ...trendCells(sales, { p, q, isBeyondNoise }).cells];
    });
    await run.store('group_trends', stored);
  }
}

/** Sales by name and month. */
const ROWS = {
  CATEGORY: ({ session }, { from, last }) =>
    session.rows(sql`
      select p.category as name, m.month, sum(m.units) as units, sum(m.orders) as orders, sum(m.gross) as gross
      from product_months m join products p on p.product_key = m.product_key
      where m.month between ${from} and ${last} and p.category is not null and not p.excluded
      group by p.category, m.month`),
  SEGMENT: async ({ session }, { from, last }) =>
    withMonth(
      await session.rows(sql`
        select s.name, d.day, d.units, d.orders, d.gross
        from sales_days d join segments s on s.segment_key = d.segment_key
        where d.day between ${firstDay(from)} and ${lastDay(last)}`),
    ),
  WHOLE: async ({ session }, { from, last }) =>
    withMonth(
      await session.rows(sql`
        select 'whole' as name, day, sum(units) as units, sum(orders) as orders, sum(gross) as gross
        from sales_days where day between ${firstDay(from)} and ${lastDay(last)} group by day`),
    ),
} satisfies Record<GroupKind, (run: ScoringRun, months: TrendMonths) => Promise<Row[]>>;

function withMonth(rows: Row[]): Row[] {
  return rows.map((row) => ({ ...row, month: monthOf(Number(row.day)) }));
}
