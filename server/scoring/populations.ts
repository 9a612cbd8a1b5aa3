import type { Day } from '../kit/day.js';
import type { BgNbd } from '../statistics/bg-nbd.js';
import { fitBgNbd } from '../statistics/fit-bg-nbd.js';
import { pastAt, purchasesOf, tenureOf, type CustomerPast } from './customer-past.js';
import { FEWEST_CUSTOMERS } from './lifetime/lifetime-model.js';
import { sampleHistories } from './sample-histories.js';
import type { ScoringRun } from './scoring-run.js';

/** A sample of the customers as they were known at the end of a day, and how they bought until then. */
export interface Population {
  cut: Day;
  customers: CustomerPast[];
  bgNbd: BgNbd;
}

/** The customers at any day of the past. */
export interface Populations {
  /** First and last day with data. */
  firstDay: Day;
  today: Day;
  /** Undefined while there were too few customers to learn from. */
  at(cut: Day): Population | undefined;
}

/** Enough for proportions within a percentage point or two and areas under curves within a hundredth. */
const MOST_CUSTOMERS = 10_000;
/** Whose first purchase is more recent than a week has not had the time to come back or stay away. */
export const FEWEST_DAYS = 7;

/**
 * Opens the past for models that learn from it.
 * @param bgNbd how customers buy as of the end of the data, fitted to all of them; undefined where there are too few.
 */
export async function openPopulations(
  { histories, clock }: Pick<ScoringRun, 'histories' | 'clock'>,
  bgNbd: BgNbd | undefined,
): Promise<Populations> {
  const sample = await sampleHistories(histories(), MOST_CUSTOMERS);
  const customersAt = (cut: Day) => sample.map((history) => pastAt(history, cut)).filter(isKnown);
  const known = new Map<Day, Population | undefined>();
  const open = (cut: Day): Population | undefined => {
    const customers = customersAt(cut);
    if (customers.length < FEWEST_CUSTOMERS) return undefined;
    if (cut === clock.day && bgNbd) return { cut, customers, bgNbd };
    // how customers bought then is found fastest from how they buy now
    const starts = cut === clock.day ? undefined : startsFrom(at(clock.day));
    return { cut, customers, bgNbd: fitBgNbd(customers.map(purchasesOf), starts).model };
  };
  const at = (cut: Day) => {
    if (!known.has(cut)) known.set(cut, open(cut));
    return known.get(cut);
  };
  return {
    firstDay: sample.reduce((first, { days }) => Math.min(first, days[0]!), clock.day),
    today: clock.day,
    at,
  };
}

function startsFrom(population: Population | undefined) {
  if (!population) return undefined;
  const { r, a, b } = population.bgNbd;
  return [[0, Math.log(r), Math.log(a / b), Math.log(a + b)]] as const;
}

/** Whether a customer has bought, and is known for long enough to say more. */
export function isKnown(past: CustomerPast): boolean {
  return (tenureOf(past) ?? -1) >= FEWEST_DAYS;
}
