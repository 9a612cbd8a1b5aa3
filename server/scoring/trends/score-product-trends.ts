import sql from 'sql-template-tag';
import { groupBy } from '../../kit/batch.js';
import type { Row } from '../../kit/session.js';
import type { ScoringRun } from '../scoring-run.js';
import { judgeCandidates, toCandidate, type Candidate, type SalesByMonth } from './judged-trends.js';
import { OWNERS, orderSize, readSoldLines, type OrderSize } from './sold-lines.js';
import type { TrendMonths } from './trend-months.js';
import { trendCells, type TrendSales } from './trend-score.js';

const PRODUCTS_A_BATCH = 2_000;

/** Scores every product sold in the last month, the one before, a year ago or in the month under way. */
export async function scoreProductTrends(
  run: ScoringRun,
  months: TrendMonths,
  sizes: ReadonlyMap<number, OrderSize>,
): Promise<{ compared: number; beyondNoise: number }> {
  const lines = await readSoldLines(run, months.last, OWNERS.PRODUCT);
  const candidates: Candidate<number>[] = [];
  const services = new Set<number>();
  for await (const batch of productMonths(run, months)) {
    for (const { excluded, ...series } of batch) {
      const candidate = toCandidate(series, months, lines, orderSize([sizes.get(series.owner)]));
      if (!wasSold(candidate.sales)) continue;
      if (excluded) services.add(series.owner);
      candidates.push(candidate);
    }
  }
  const judged = judgeCandidates(candidates);
  const isBeyondNoise = (q: number | null) => q !== null && q < run.settings.trendMaxQ;
  for (let from = 0; from < judged.length; from += PRODUCTS_A_BATCH) {
    const rows = judged.slice(from, from + PRODUCTS_A_BATCH).map(({ owner, sales, p, q }) => {
      const { cells, strength } = trendCells(sales, { p, q, isBeyondNoise: isBeyondNoise(q) });
      return [owner, ...cells, strength > 0 && !services.has(owner) ? 1 : 0];
    });
    await run.store('product_trends', rows);
  }
  return {
    compared: judged.filter(({ p }) => p !== null).length,
    beyondNoise: judged.filter(({ q }) => isBeyondNoise(q)).length,
  };
}

function wasSold({ units, previousUnits, yearAgoUnits, toDate }: TrendSales): boolean {
  return units > 0 || previousUnits > 0 || (yearAgoUnits ?? 0) > 0 || (toDate?.units ?? 0) > 0;
}

async function* productMonths(
  { session }: ScoringRun,
  { from, last }: TrendMonths,
): AsyncGenerator<(SalesByMonth<number> & { excluded: boolean })[]> {
  const [row] = await session.rows(sql`select max(product_key) as last from products`);
  for (let first = 1; first <= Number(row?.last ?? 0); first += PRODUCTS_A_BATCH) {
    const span = sql`product_key between ${first} and ${first + PRODUCTS_A_BATCH - 1}`;
    const products = await session.rows(sql`
      select product_key, category, excluded from products where ${span} order by product_key`);
    const months = await session.rows(sql`
      select product_key, month, sum(units) as units, sum(orders) as orders, sum(gross) as gross
      from product_months where ${span} and month between ${from} and ${last}
      group by product_key, month`);
    const byProduct = groupBy(months, ({ product_key }) => Number(product_key));
    yield products.map(({ product_key, category, excluded }) => ({
      excluded: Boolean(excluded),
      ...byMonth(
        Number(product_key),
        category as string | null,
        byProduct.get(Number(product_key)) ?? [],
        from,
        last,
      ),
    }));
  }
}

/** Rows of single months as series without gaps. */
export function byMonth<Owner extends string | number>(
  owner: Owner,
  category: string | null,
  rows: readonly Row[],
  from: number,
  last: number,
): SalesByMonth<Owner> {
  const length = last - from + 1;
  const series = {
    owner,
    category,
    units: new Float64Array(length),
    orders: new Float64Array(length),
    gross: new Float64Array(length),
  };
  for (const row of rows) {
    const at = Number(row.month) - from;
    series.units[at]! += Number(row.units);
    series.orders[at]! += Number(row.orders);
    series.gross[at]! += Number(row.gross);
  }
  return series;
}
