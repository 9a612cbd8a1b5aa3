import { lastDay, type Day } from '../kit/day.js';
import type { Cell } from '../kit/dialect.js';
import type { DataClock } from '../rollups/data-clock.js';
import { expectedPurchases } from '../statistics/bg-nbd.js';
import { pastAt, purchasesOf } from './customer-past.js';
import type { CustomerHistory } from './customer-history.js';
import { HEALTH_MODEL, type HealthCard } from './health/health-card.js';
import type { HealthMoment } from './health/health-rule.js';
import { healthScorer, scoreOf } from './health/health-score.js';
import type { Populations } from './populations.js';
import type { ScoringRun } from './scoring-run.js';

/** Months of the past that are kept. */
const MONTHS = 12;

/**
 * Stores the health of every customer with a purchase or a ticket: now, and at the end of each of the last 12 months,
 * each time from what was known then.
 */
export async function scoreHealth(run: ScoringRun, populations: Populations): Promise<void> {
  const { clock, settings } = run;
  const { churnDays: days, healthWeights: weights } = settings;
  const cuts = monthEnds(clock);
  const then = cuts.map((cut) => ({ cut, moment: momentAt(populations, cut, days) }));
  const now = momentAt(populations, clock.day, days);
  const healthOf = healthScorer(weights);
  const row = (history: CustomerHistory): Cell[] => {
    const present = healthOf(pastAt(history, clock.day), now);
    const past = then.map(({ cut, moment }) => healthOf(pastAt(history, cut), moment).contributions);
    const parts = present.values.map((value, i) => [
      value === null ? null : Number(value.toPrecision(6)),
      present.contributions?.[i] ?? null,
    ]);
    return [
      history.key,
      present.contributions && scoreOf(present.contributions) / 10,
      JSON.stringify(parts),
      JSON.stringify(past),
    ];
  };
  for await (const batch of run.histories()) await run.store('health_scores', batch.map(row));
  await run.storeModel(HEALTH_MODEL, { cuts, days, weights } satisfies HealthCard);
}

/** The last days of the last complete months before the clock's day, oldest first. */
function monthEnds({ day, month, firstMonth }: DataClock): Day[] {
  const from = Math.max(month - MONTHS, firstMonth);
  return Array.from({ length: month - from }, (_, index) => lastDay(from + index)).filter((end) => end < day);
}

function momentAt(populations: Populations, cut: Day, days: number): HealthMoment {
  const population = populations.at(cut);
  if (!population) return { days, buying: undefined };
  const { bgNbd, customers } = population;
  const expected = customers.reduce(
    (sum, past) => sum + expectedPurchases(bgNbd, purchasesOf(past), days / 7),
    0,
  );
  return { days, buying: { bgNbd, expected: expected / customers.length } };
}
