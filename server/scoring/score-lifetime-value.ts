import { firstDay } from '../kit/day.js';
import type { Cell } from '../kit/dialect.js';
import { LARGEST, SCALE } from '../kit/decimal.js';
import { probabilityAlive, type BgNbd } from '../statistics/bg-nbd.js';
import { correlation } from '../statistics/correlation.js';
import { fitBgNbd } from '../statistics/fit-bg-nbd.js';
import { expectedSpend } from '../statistics/gamma-gamma.js';
import { valueInterval } from '../statistics/value-interval.js';
import { WEEKS_AHEAD, yearAhead } from '../statistics/year-ahead.js';
import { backTestLifetime, testedAt, type TestedBuyer } from './lifetime/back-test-lifetime.js';
import { buyerAt, type Buyer } from './lifetime/buyer.js';
import { LIFETIME_MODEL, toLifetimeCard } from './lifetime/lifetime-card.js';
import {
  fitLifetime,
  FEWEST_CUSTOMERS,
  repeatBuyers,
  type LifetimeModel,
} from './lifetime/lifetime-model.js';
import type { ScoringRun } from './scoring-run.js';

const ROWS_A_BATCH = 5_000;
/** Share of the time with data that the back-test awaits; a year at most, as the forecast does. */
const TESTED_SHARE = 1 / 3;
const MOST_TESTED_DAYS = 365;

/**
 * Stores what every customer with a purchase will bring in the twelve months after the end of the data.
 * @returns how customers buy, for the questions that build on it; undefined where they are too few to tell.
 */
export async function scoreLifetimeValue(run: ScoringRun): Promise<BgNbd | undefined> {
  const { clock } = run;
  const days = clock.day - firstDay(clock.firstMonth);
  const cut = clock.day - Math.min(MOST_TESTED_DAYS, Math.floor(days * TESTED_SHARE));
  const buyers: Buyer[] = [];
  const tested: TestedBuyer[] = [];
  for await (const batch of run.histories()) {
    for (const history of batch) {
      const buyer = buyerAt(history, clock.day);
      if (buyer) buyers.push(buyer);
      const past = testedAt(history, cut, clock.day);
      if (past) tested.push(past);
    }
  }
  const model = fitLifetime(buyers);
  const repeat = repeatBuyers(buyers);
  if (!model) {
    await run.storeModel(LIFETIME_MODEL, {
      kind: 'NONE',
      customers: buyers.length,
      repeatCustomers: repeat.length,
    });
    return buyers.length < FEWEST_CUSTOMERS ? undefined : fitBgNbd(buyers).model;
  }
  const card = toLifetimeCard(model, {
    weeks: buyers.reduce((longest, { age }) => Math.max(longest, age), 0),
    correlation: correlation(repeat.map(({ frequency, average }) => [frequency, average])),
    backTest: cut < clock.day ? backTestLifetime(tested, cut, clock.day) : undefined,
  });
  await run.storeModel(LIFETIME_MODEL, card);
  for (let from = 0; from < buyers.length; from += ROWS_A_BATCH) {
    const batch = buyers.slice(from, from + ROWS_A_BATCH);
    await run.store(
      'lifetime_values',
      batch.map((buyer) => rowOf(model, buyer)),
    );
  }
  return model.buying.model;
}

function rowOf({ buying, spending }: LifetimeModel, buyer: Buyer): Cell[] {
  const { purchases, discounted } = yearAhead(buying.model, buyer);
  const average = expectedSpend(spending.model, buyer);
  const [low, high] = valueInterval(buying.model, spending.model, buyer, WEEKS_AHEAD);
  // each purchase of the interval loses what the expected ones lose on the whole
  const today = purchases > 0 ? discounted / purchases : 1;
  return [
    buyer.key,
    probabilityAlive(buying.model, buyer),
    purchases,
    ...[average, discounted * average, low * today, high * today].map(scaled),
  ];
}

/** Money in ten-thousandths, no more than the columns hold exactly. */
function scaled(money: number): number {
  return Math.round(Math.min(money, LARGEST) * SCALE);
}
