import { SCALE } from '../../kit/decimal.js';
import { benjaminiHochberg } from '../../statistics/benjamini-hochberg.js';
import { testChanges, weighChange, type ChangeEvidence } from '../../statistics/month-change.js';
import type { SoldLines } from './sold-lines.js';
import type { TrendMonths } from './trend-months.js';
import { soldEnough, type TrendSales } from './trend-score.js';

/** Sales of a product, a category, a segment or the whole, month by month from the first of `TrendMonths` on. */
export interface SalesByMonth<Owner extends string | number> {
  owner: Owner;
  category: string | null;
  /** In ten-thousandths, as `gross` is. */
  units: Float64Array;
  orders: Float64Array;
  gross: Float64Array;
}

export interface Candidate<Owner extends string | number> {
  owner: Owner;
  sales: TrendSales;
  /** Undefined when there is not enough to test. */
  evidence: ChangeEvidence | undefined;
}

export type Judged<Owner extends string | number> = Candidate<Owner> & { p: number | null; q: number | null };

/** The last two months of a series, and what it says about them. */
export function toCandidate<Owner extends string | number>(
  { owner, category, units, orders, gross }: SalesByMonth<Owner>,
  months: TrendMonths,
  lines: SoldLines,
  orderSize: number,
): Candidate<Owner> {
  const at = months.last - months.from;
  const exposures = months.exposures(category);
  const of = (series: Float64Array, index: number) => series[index] ?? 0;
  const sales: TrendSales = {
    month: months.last,
    units: of(units, at),
    previousUnits: of(units, at - 1),
    orders: of(orders, at),
    previousOrders: of(orders, at - 1),
    gross: of(gross, at),
    previousGross: of(gross, at - 1),
    yearAgoUnits: at >= 12 ? of(units, at - 12) : null,
    usualRatio: months.adjusted ? exposures[at]! / exposures[at - 1]! : null,
    largest: lines.largestOf(owner, months.last),
    previousLargest: lines.largestOf(owner, months.last - 1),
    toDate: lines.toDateOf(owner),
  };
  const isTestable = at > 0 && sales.previousUnits > 0 && soldEnough(sales, SCALE);
  const evidence = isTestable
    ? weighChange({
        units: Array.from(units, (value) => value / SCALE),
        orders: Array.from(orders),
        exposures,
        orderSize,
      })
    : undefined;
  return { owner, sales, evidence };
}

/** Tests all candidates as one family: the q-values are those of the ones that sold enough to be compared. */
export function judgeCandidates<Owner extends string | number>(
  candidates: Candidate<Owner>[],
): Judged<Owner>[] {
  const evidence = candidates.flatMap((candidate) => candidate.evidence ?? []);
  const pValues = testChanges(evidence);
  const qValues = benjaminiHochberg(pValues);
  let place = 0;
  return candidates.map((candidate) => {
    if (!candidate.evidence) return { ...candidate, p: null, q: null };
    const [p, q] = [pValues[place]!, qValues[place]!];
    place += 1;
    return { ...candidate, p, q };
  });
}
