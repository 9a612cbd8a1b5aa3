import sql from 'sql-template-tag';
import { firstDay, lastDay, monthOf, type Month } from '../../kit/day.js';
import { seasonalIndices, type SeasonalIndex } from '../../statistics/seasonal-index.js';
import type { ScoringRun } from '../scoring-run.js';

/** The months that trends are computed from, and what each of them would sell if nothing changed. */
export interface TrendMonths {
  /** The first month with a sale, or the last complete month when nothing was sold until then. */
  from: Month;
  last: Month;
  /** Whether there are enough months to tell the season. */
  adjusted: boolean;
  /** Trade to be expected of each month from its days and, when adjusted, from the season of the category or the whole. */
  exposures(category: string | null): number[];
}

/** Complete months from which on the season of a year can be told. */
export const MONTHS_FOR_SEASON = 24;
/** Older months say nothing about the noise of today. */
const MOST_MONTHS = 60;
const WEEK = 7;
/** How many average days stand beside those of each weekday, so that a few of them do not tell the week. */
const PRIOR_DAYS = 4;

/** @param last the last complete month. */
export async function readTrendMonths(run: ScoringRun, last: Month): Promise<TrendMonths> {
  const from = Math.max(await firstSoldMonth(run, last), last - MOST_MONTHS + 1);
  const trade = await readWeekdays(run, from, last);
  const days = Array.from({ length: last - from + 1 }, (_, index) => tradeOf(from + index, trade));
  const adjusted = days.length >= MONTHS_FOR_SEASON;
  const seasons = adjusted ? await readSeasons(run, from, days.slice(0, -1)) : undefined;
  const seasonal = (index: SeasonalIndex) =>
    days.map((exposure, month) => exposure * index[(from + month) % 12]!);
  const whole = seasons ? seasonal(seasons.whole) : days;
  const byCategory = new Map(
    [...(seasons?.categories ?? [])].map(([name, index]) => [name, seasonal(index)]),
  );
  const exposures = (category: string | null) =>
    category === null ? whole : (byCategory.get(category) ?? whole);
  return { from, last, adjusted, exposures };
}

async function firstSoldMonth({ session }: ScoringRun, last: Month): Promise<Month> {
  const [row] = await session.rows(sql`select min(day) as first from sales_days where orders > 0`);
  return typeof row?.first !== 'number' ? last : Math.min(monthOf(row.first), last);
}

/** Orders of a day by its weekday, relative to the average day. */
async function readWeekdays({ session }: ScoringRun, from: Month, last: Month): Promise<number[]> {
  const [first, end] = [firstDay(from), lastDay(last)];
  const rows = await session.rows(sql`
    select weekday, sum(orders) as orders from (
      select day % ${WEEK} as weekday, orders from sales_days where day between ${first} and ${end}) d
    group by weekday`);
  const orders = new Map(rows.map((row) => [Number(row.weekday), Number(row.orders)]));
  const average = rows.reduce((sum, row) => sum + Number(row.orders), 0) / (end - first + 1);
  if (average === 0) return new Array<number>(WEEK).fill(1);
  return Array.from({ length: WEEK }, (_, weekday) => {
    const days = Math.floor((end - weekday) / WEEK) - Math.floor((first - 1 - weekday) / WEEK);
    return ((orders.get(weekday) ?? 0) / average + PRIOR_DAYS) / (days + PRIOR_DAYS);
  });
}

function tradeOf(month: Month, trade: number[]): number {
  let sum = 0;
  for (let day = firstDay(month); monthOf(day) === month; day++) sum += trade[day % WEEK]!;
  return sum;
}

/** The season as the months before the last one tell it: a change of the last month must not explain itself. */
async function readSeasons({ session }: ScoringRun, from: Month, days: number[]) {
  const rows = await session.rows(sql`
    select p.category, m.month, sum(m.orders) as orders
    from product_months m join products p on p.product_key = m.product_key
    where m.month between ${from} and ${from + days.length - 1} and not p.excluded
    group by p.category, m.month order by p.category, m.month`);
  const counts = new Map<string | null, number[]>();
  for (const row of rows) {
    const category = row.category as string | null;
    if (!counts.has(category)) counts.set(category, new Array<number>(days.length).fill(0));
    counts.get(category)![Number(row.month) - from] = Number(row.orders);
  }
  const { whole, parts } = seasonalIndices([...counts.values()], days, from % 12);
  const named = [...counts.keys()].map((category, index) => [category, parts[index]!] as const);
  return { whole, categories: named.filter((entry): entry is [string, SeasonalIndex] => entry[0] !== null) };
}
