import { generateDemo } from '../../seed/generate.js';
import { parseDay } from '../../server/kit/day.js';
import { SCALE } from '../../server/kit/decimal.js';
import type { CustomerHistory } from '../../server/scoring/customer-history.js';
import { testedAt, type TestedBuyer } from '../../server/scoring/lifetime/back-test-lifetime.js';
import { fitBgNbd } from '../../server/statistics/fit-bg-nbd.js';
import { fitGammaGamma } from '../../server/statistics/fit-gamma-gamma.js';
import { meanSpend } from '../../server/statistics/gamma-gamma.js';
import { valueInterval } from '../../server/statistics/value-interval.js';
import { WEEKS_AHEAD, yearAhead } from '../../server/statistics/year-ahead.js';
import type { EvaluationRow } from './evaluation.js';
import { CDNOW, publishedLifetimeValues } from './lifetime-cdnow.js';
import { pastRows } from './lifetime-past.js';
import { simulateBuyers } from './simulate-buyers.js';

/** Lifetime value against published figures, against customers of known parameters, and on the demo's own past. */
export function evaluateLifetimeValue(): Promise<EvaluationRow[]> {
  const buyers = knownBuyers();
  return Promise.resolve([
    ...publishedLifetimeValues(),
    ...recovery(buyers),
    ...degenerate(buyers),
    ...pastRows('customers of known parameters', buyers, 0, 364),
    ...demo(),
  ]);
}

function recovery(buyers: readonly TestedBuyer[]): EvaluationRow[] {
  const question = 'lifetime value, 24,000 customers of known parameters';
  const found = fitBgNbd(buyers.map(({ buyer }) => buyer)).model;
  const spending = fitGammaGamma(
    buyers.map(({ buyer }) => buyer).filter(({ frequency }) => frequency > 0),
  ).model;
  const off = (value: number, planted: number) => Math.abs(value / planted - 1);
  const row = (measure: string, value: number): EvaluationRow => ({
    question,
    measure,
    value,
    wanted: 'at most 0.2',
    holds: value <= 0.2,
  });
  const { r, alpha, a, b } = CDNOW.buying;
  const { p, q } = CDNOW.spending;
  return [
    row('r, off by', off(found.r, r)),
    row('alpha, off by', off(found.alpha, alpha)),
    row('mean leaving chance, off by', off(found.a / (found.a + found.b), a / (a + b))),
    row('p, off by', off(spending.p, p)),
    row('q, off by', off(spending.q, q)),
    row('mean spend, off by', off(meanSpend(spending), meanSpend(CDNOW.spending))),
  ];
}

function knownBuyers(): TestedBuyer[] {
  return simulateBuyers(24_000, CDNOW.buying, CDNOW.spending, [52, 52]);
}

/** How long 24,000 customers take. */
export function timeLifetimeValue(): EvaluationRow[] {
  const timed = (work: () => void) => {
    const from = performance.now();
    work();
    return (performance.now() - from) / 1000;
  };
  const histories = knownBuyers().map(({ buyer }) => buyer);
  const { model } = fitBgNbd(histories);
  const fit = timed(() => fitBgNbd(histories));
  const values = timed(() => {
    for (const buyer of histories) {
      yearAhead(model, buyer);
      valueInterval(model, CDNOW.spending, buyer, WEEKS_AHEAD);
    }
  });
  const question = 'lifetime value, 24,000 customers';
  return [
    { question, measure: 'fit of BG/NBD, seconds', value: fit, wanted: 'at most 5', holds: fit <= 5 },
    {
      question,
      measure: 'values with intervals, seconds',
      value: values,
      wanted: 'at most 5',
      holds: values <= 5,
    },
  ];
}

/** Nobody leaves: the likelihood must reach the same end from every start, and say that it is not one point. */
function degenerate(buyers: readonly TestedBuyer[]): EvaluationRow[] {
  const question = 'lifetime value, nobody leaves';
  const loyal = buyers
    .slice(0, 2_000)
    .map(({ buyer }) => ({ ...buyer, recency: buyer.frequency === 0 ? 0 : buyer.age }));
  const starts = [
    [0, 0, -1, 1],
    [2, 1, 1, 0],
    [-2, -2, -3, 2],
    [0, 3, 0, 5],
  ] as const;
  const ends = starts.map((start) => fitBgNbd(loyal, [start]));
  const likelihoods = ends.map(({ logLikelihood }) => logLikelihood);
  const spread = Math.max(...likelihoods) - Math.min(...likelihoods);
  const unknown = ends.filter(({ identified }) => !identified).length / ends.length;
  return [
    {
      question,
      measure: 'log-likelihoods of 4 starts, apart by',
      value: spread,
      wanted: 'at most 0.01',
      holds: spread <= 0.01,
    },
    {
      question,
      measure: 'starts that say it is not identified',
      value: unknown,
      wanted: '1',
      holds: unknown === 1,
    },
  ];
}

/** The demo's customers follow no such model: they have seasons, moods and planted events. */
function demo(): EvaluationRow[] {
  const purchases = new Map<string, Map<number, number>>();
  for (const { customer_id, quantity, unit_price, occurred_at } of generateDemo().transactions) {
    const day = parseDay(occurred_at.slice(0, 10))!;
    if (!customer_id || quantity <= 0) continue;
    const days = purchases.get(customer_id) ?? new Map<number, number>();
    purchases.set(customer_id, days.set(day, (days.get(day) ?? 0) + quantity * unit_price * SCALE));
  }
  const histories = [...purchases.values()].map((spend, key): CustomerHistory => {
    const days = [...spend.keys()].sort((x, y) => x - y);
    return { key, days, gross: days.map((day) => spend.get(day)!), tickets: [] };
  });
  const today = Math.max(...histories.map(({ days }) => days.at(-1)!));
  const cut = today - 182;
  const tested = histories
    .map((history) => testedAt(history, cut, today))
    .filter((found) => found !== undefined);
  return pastRows('the demo', tested, cut, today);
}
