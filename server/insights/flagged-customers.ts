import sql from 'sql-template-tag';
import type { Context } from '../kit/context.js';
import { relation } from '../kit/dialect.js';
import { toNumber } from '../kit/decimal.js';
import { remembered } from '../kit/remembered.js';
import type { Row } from '../kit/session.js';
import { readClock } from '../rollups/data-clock.js';
import { readModel } from '../scoring/models.js';
import { MOOD_TURNS } from '../scoring/score-mood-turns.js';
import type { FindingLimits } from './finding.js';
import { dataVersion, surveyMoods } from './mood-survey.js';

/** A customer of whom at least one rule speaks. */
export interface Flagged {
  key: number;
  /** The lower q-value of the two rules. */
  q: number;
  /** What the customer bought in the last twelve months, the running one included. */
  atStake: number;
}

/** The order of anomalies: the surest first, and among equally sure ones the largest customer. */
export function bySureness(x: Flagged, y: Flagged): number {
  return x.q - y.q || y.atStake - x.atStake || x.key - y.key;
}

const lists = remembered<Flagged[]>(16);

/** Every flagged customer, in order; found once a version of the data and the scores. */
export async function flaggedCustomers(
  context: Context,
  { window, maxQ }: FindingLimits,
): Promise<Flagged[]> {
  const [clock, survey, version, turns] = await Promise.all([
    readClock(context),
    surveyMoods(context, window),
    dataVersion(context),
    readModel(context, MOOD_TURNS),
  ]);
  if (!clock || !survey) return [];
  const { session, source, insights } = context;
  const name = [version, clock.day, turns?.version, insights.anomalyMinTickets, window, maxQ].join('/');
  return lists(source, name, async () => {
    const unusual = [...survey.verdicts.values()].filter(({ q }) => q <= maxQ).map(({ n, k }) => [n, k]);
    const rows = await session.rows(sql`
      with unusual as (
        select customer_key, n, k from (
          select customer_key, sum(scored) as n, sum(negative) as k from customer_ticket_days
          where day between ${survey.from} and ${survey.to} group by customer_key) w
        where (n, k) in (select n, k from ${relation(session.dialect, { n: 'bigint', k: 'bigint' }, unusual)} u)),
      turned as (select customer_key, q from mood_turns where q <= ${maxQ})
      select f.customer_key, u.n, u.k, t.q, (
        select sum(m.gross) from customer_months m
        where m.customer_key = f.customer_key and m.month > ${clock.month - 12}) as gross
      from (select customer_key from unusual union select customer_key from turned) f
        left join unusual u on u.customer_key = f.customer_key
        left join turned t on t.customer_key = f.customer_key`);
    const qOf = (row: Row) =>
      Math.min(
        survey.verdicts.get(`${Number(row.n)}/${Number(row.k)}`)?.q ?? 1,
        row.q === null ? 1 : Number(row.q),
      );
    return rows
      .map((row) => ({
        key: Number(row.customer_key),
        q: qOf(row),
        atStake: toNumber(Number(row.gross ?? 0)),
      }))
      .sort(bySureness);
  });
}
