import sql from 'sql-template-tag';
import { shared } from '../kit/batch.js';
import type { Context } from '../kit/context.js';
import { toNumber } from '../kit/decimal.js';
import { remembered } from '../kit/remembered.js';
import { readVersion } from '../kit/settings.js';
import { readClock } from '../rollups/data-clock.js';
import { readModel, type StoredModel } from '../scoring/models.js';
import { RUN } from '../scoring/refresh-scores.js';
import type { FindingLimits } from './finding.js';
import { surveyMoods } from './mood-survey.js';

/** A customer of whom at least one rule speaks. */
export interface Flagged {
  key: number;
  /** The lower q-value of the two rules. */
  q: number;
  /** What the customer bought in the last twelve months, the running one included. */
  atStake: number;
}

/** The order of anomalies: the surest first, and among equally sure ones the largest customer. */
function bySureness(x: Flagged, y: Flagged): number {
  return x.q - y.q || y.atStake - x.atStake || x.key - y.key;
}

const dataVersion = shared(({ session }) => readVersion(session));

const lists = remembered<Flagged[]>(16);
const counts = remembered<number>(16);

/** Every flagged customer, in order; found once a version of the data and a run of the scores. */
export async function flaggedCustomers(
  context: Context,
  { window, maxQ }: FindingLimits,
): Promise<Flagged[]> {
  const [clock, version, survey, run] = await Promise.all([
    readClock(context),
    dataVersion(context),
    surveyMoods(context, window),
    readModel(context, RUN),
  ]);
  if (!clock || !survey || !run) return [];
  const { session, source } = context;
  return lists(source, nameOf(version, run, window, maxQ), async () => {
    const rows = await session.rows(sql`
      with flagged as (
        select customer_key, min(q) as q from (
          select customer_key, q from ${survey.verdicts(sql`1 = 1`)} j where q <= ${maxQ}
          union all
          select customer_key, q from mood_turns where q <= ${maxQ}) r
        group by customer_key)
      select f.customer_key, f.q, (
        select sum(m.gross) from customer_months m
        where m.customer_key = f.customer_key and m.month > ${clock.month - 12}) as gross
      from flagged f`);
    return rows
      .map((row) => ({
        key: Number(row.customer_key),
        q: Number(row.q),
        atStake: toNumber(Number(row.gross ?? 0)),
      }))
      .sort(bySureness);
  });
}

/** What is found for a version of the data, a run of the scores and limits. */
function nameOf(version: number, run: StoredModel | undefined, ...limits: number[]): string {
  return [version, run?.version, JSON.stringify(run?.body), ...limits].join('/');
}

/** How many customers at least one rule could judge; counted once a version of the data and a run of the scores. */
export async function judgedCustomers(context: Context, window: number): Promise<number> {
  const [version, survey, run] = await Promise.all([
    dataVersion(context),
    surveyMoods(context, window),
    readModel(context, RUN),
  ]);
  if (!survey) return 0;
  const { session, source } = context;
  return counts(source, nameOf(version, run, window), async () => {
    const [row] = await session.rows(sql`
      select count(*) as judged from (
        select customer_key from ${survey.verdicts(sql`1 = 1`)} j union select customer_key from mood_turns) r`);
    return Number(row?.judged);
  });
}
