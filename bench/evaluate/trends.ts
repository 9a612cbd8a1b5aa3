import { Random } from '../../seed/random.js';
import { DEFAULT_INSIGHT_SETTINGS } from '../../server/kit/insight-settings.js';
import { judgeCandidates, toCandidate } from '../../server/scoring/trends/judged-trends.js';
import { orderSize } from '../../server/scoring/trends/sold-lines.js';
import { toTrendMonths } from '../../server/scoring/trends/trend-months.js';
import { strengthOf } from '../../server/scoring/trends/trend-score.js';
import type { EvaluationRow } from './evaluation.js';
import { atLeast, atMost, told } from './judged.js';
import { generateMonths, type MonthlyBusiness, type ProductSales } from './monthly-sales.js';

/** Businesses to measure on; several small ones, in each of which only six changes are planted, are counted together. */
const BUSINESSES = [
  { transactions: 40_000, customers: 600, seeds: Array.from({ length: 24 }, (_, index) => index + 1) },
  { transactions: 200_000, customers: 4_000, seeds: [1, 2, 3] },
  { transactions: 1_000_000, customers: 20_000, seeds: [1] },
];

const { trendThreshold, trendMaxQ } = DEFAULT_INSIGHT_SETTINGS;

/** What the trends of some businesses came to, counted over all of them. */
interface Tally {
  compared: number;
  flagged: number;
  planted: number;
  plantedCompared: number;
  found: number;
  /** Beyond the threshold, whatever the noise. */
  naive: number;
  naiveFound: number;
  shuffledCompared: number;
  shuffledFlagged: number;
}

/**
 * Whether the products whose demand was multiplied in the last complete month, and no others, are called a trend in the
 * right direction; and how many are where the months of each product are shuffled, so that none should be. Everything
 * else that moves a product counts as noise: steady growth, bundles, customers who come and go.
 */
export function evaluateTrends(businesses = BUSINESSES): Promise<EvaluationRow[]> {
  return Promise.resolve(businesses.flatMap(measure));
}

function measure({ transactions, customers, seeds }: (typeof BUSINESSES)[number]): EvaluationRow[] {
  const question = `Trends, ${transactions.toLocaleString('en')} sales of ${customers.toLocaleString('en')} customers, seeds ${seeds[0]}–${seeds.at(-1)}`;
  const tallies = seeds.map((seed) => tallyOf(generateMonths({ transactions, customers, seed }), seed));
  const sum = (name: keyof Tally) => tallies.reduce((total, tally) => total + tally[name], 0);
  return [
    atLeast(question, 'precision', sum('found') / sum('flagged'), 0.9),
    atLeast(question, 'recall of all planted changes', sum('found') / sum('planted'), 0.8),
    told(question, 'recall of those that sold enough to be compared', sum('found') / sum('plantedCompared')),
    told(question, 'planted changes', sum('planted')),
    told(question, 'products compared', sum('compared')),
    told(question, 'products flagged', sum('flagged')),
    told(question, 'precision of the threshold alone', sum('naiveFound') / sum('naive')),
    atMost(
      question,
      'share flagged with the months of each product shuffled',
      sum('shuffledFlagged') / sum('shuffledCompared'),
      0.05,
    ),
  ];
}

function tallyOf(business: MonthlyBusiness, seed: number): Tally {
  const truth = new Map(
    business.truth.last_month_changes.map(({ product_id, factor }) => [product_id, Math.sign(factor - 1)]),
  );
  const judged = judge(business);
  const compared = judged.filter(({ p }) => p !== null);
  const flagged = compared.filter(isTrend);
  const naive = compared.filter(
    ({ sales }) => Math.abs(sales.units / sales.previousUnits - 1) * 100 > trendThreshold,
  );
  const isRight = ({ owner, sales }: Judged) =>
    truth.get(owner) === Math.sign(sales.units - sales.previousUnits);
  const shuffled = judge(shuffleMonths(business, new Random(seed))).filter(({ p }) => p !== null);
  return {
    compared: compared.length,
    flagged: flagged.length,
    planted: truth.size,
    plantedCompared: compared.filter(({ owner }) => truth.has(owner)).length,
    found: flagged.filter(isRight).length,
    naive: naive.length,
    naiveFound: naive.filter(isRight).length,
    shuffledCompared: shuffled.length,
    shuffledFlagged: shuffled.filter(isTrend).length,
  };
}

type Judged = ReturnType<typeof judge>[number];

function isTrend({ q, sales }: Judged): boolean {
  return q !== null && q < trendMaxQ && strengthOf(sales) > trendThreshold;
}

/** Judges products the way the scores do. */
function judge({ from, last, weekdays, products }: MonthlyBusiness) {
  const categories = new Map<string | null, number[]>();
  for (const { category, orders } of products) {
    const counts = categories.get(category) ?? new Array<number>(last - from).fill(0);
    categories.set(category, counts);
    counts.forEach((_, month) => (counts[month]! += orders[month]!));
  }
  const months = toTrendMonths({ from, last, weekdays, categories });
  const byId = new Map(products.map((product) => [product.owner, product]));
  const lines = {
    largestOf: (owner: string | number, month: number) => ({
      line: 0,
      units: byId.get(String(owner))!.largest[month - from]!,
    }),
    toDateOf: () => null,
  };
  return judgeCandidates(
    products.map((product) => toCandidate(product, months, lines, orderSize([product.size]))),
  );
}

/** The plain permutation: the months of every product in an order of its own, units, orders and revenue together. */
function shuffleMonths(business: MonthlyBusiness, random: Random): MonthlyBusiness {
  const shuffled = (product: ProductSales): ProductSales => {
    const order = random.shuffled(Array.from(product.units, (_, month) => month));
    const moved = (values: Float64Array) => Float64Array.from(order, (month) => values[month]!);
    const { units, orders, gross, largest } = product;
    return {
      ...product,
      units: moved(units),
      orders: moved(orders),
      gross: moved(gross),
      largest: moved(largest),
    };
  };
  return { ...business, products: business.products.map(shuffled) };
}
