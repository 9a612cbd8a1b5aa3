import sql from 'sql-template-tag';
import { firstDay, lastDay, monthOf, type Day, type Month } from '../../kit/day.js';
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
const SHIFT = WEEK * 100_000;
const YEAR = 12;
/** How many average days stand beside those of each weekday, so that a few of them do not tell the week. */
const PRIOR_DAYS = 4;

/** What of the sales the months are made of. */
export interface Trade {
  from: Month;
  last: Month;
  /** Orders on each of the weekdays (`weekdayOf`) from the first month to the last. */
  weekdays: readonly number[];
  /** Orders by category, month by month up to the one before the last: a change of the last must not explain itself. */
  categories: ReadonlyMap<string | null, readonly number[]>;
}

/** A place in the week, 0 … 6; days before 1970 count from 7 × 100,000 days earlier. */
export function weekdayOf(day: Day): number {
  return (day + SHIFT) % WEEK;
}

export function toTrendMonths({ from, last, weekdays, categories }: Trade): TrendMonths {
  const trade = tradeByWeekday(firstDay(from), lastDay(last), weekdays);
  const days = Array.from({ length: last - from + 1 }, (_, index) => tradeOf(from + index, trade));
  const adjusted = days.length >= MONTHS_FOR_SEASON;
  if (!adjusted) return { from, last, adjusted, exposures: () => days };
  const { whole, parts } = seasonalIndices([...categories.values()], days.slice(0, -1), from % YEAR);
  const seasonal = (index: SeasonalIndex) =>
    days.map((exposure, month) => exposure * index[(from + month) % YEAR]!);
  const byCategory = new Map([...categories.keys()].map((name, index) => [name, seasonal(parts[index]!)]));
  const usual = seasonal(whole);
  const exposures = (category: string | null) =>
    category === null ? usual : (byCategory.get(category) ?? usual);
  return { from, last, adjusted, exposures };
}

/** Orders of a day by its weekday, relative to the average day. */
function tradeByWeekday(first: Day, end: Day, orders: readonly number[]): number[] {
  const average = orders.reduce((sum, count) => sum + count, 0) / (end - first + 1);
  const days = new Array<number>(WEEK).fill(0);
  for (let day = first; day <= end; day++) days[weekdayOf(day)]! += 1;
  return days.map((count, weekday) =>
    average === 0 ? 1 : (orders[weekday]! / average + PRIOR_DAYS) / (count + PRIOR_DAYS),
  );
}

function tradeOf(month: Month, trade: number[]): number {
  let sum = 0;
  for (let day = firstDay(month); day <= lastDay(month); day++) sum += trade[weekdayOf(day)]!;
  return sum;
}

/** @param last the last complete month. */
export async function readTrendMonths({ session }: ScoringRun, last: Month): Promise<TrendMonths> {
  const [first] = await session.rows(sql`select min(day) as day from sales_days where orders > 0`);
  const begin = typeof first?.day === 'number' ? Math.min(monthOf(first.day), last) : last;
  const from = Math.max(begin, last - MOST_MONTHS + 1);
  const onDays = await session.rows(sql`
    select weekday, sum(orders) as orders from (
      select (day + ${SHIFT}) % ${WEEK} as weekday, orders
      from sales_days where day between ${firstDay(from)} and ${lastDay(last)}) d
    group by weekday`);
  const weekdays = new Array<number>(WEEK).fill(0);
  for (const row of onDays) weekdays[Number(row.weekday)] = Number(row.orders);
  const inMonths = await session.rows(sql`
    select p.category, m.month, sum(m.orders) as orders
    from product_months m join products p on p.product_key = m.product_key
    where m.month >= ${from} and m.month < ${last} and not p.excluded
    group by p.category, m.month`);
  const categories = new Map<string | null, number[]>();
  for (const row of inMonths) {
    const category = row.category as string | null;
    if (!categories.has(category)) categories.set(category, new Array<number>(last - from).fill(0));
    categories.get(category)![Number(row.month) - from] = Number(row.orders);
  }
  // the sums of floats are the same whatever the order of the rows
  return toTrendMonths({ from, last, weekdays, categories: new Map([...categories].sort(byName)) });
}

function byName([x]: [string | null, unknown], [y]: [string | null, unknown]): number {
  return (x ?? '') < (y ?? '') ? -1 : 1;
}
