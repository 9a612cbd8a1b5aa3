import sql, { type Sql } from 'sql-template-tag';
import type { Context } from '../kit/context.js';
import { relation } from '../kit/dialect.js';
import { badInput } from '../kit/errors.js';
import { remembered } from '../kit/remembered.js';
import { readVersion } from '../kit/settings.js';
import { readClock } from '../rollups/data-clock.js';
import { readModel } from '../scoring/models.js';
import { TICKET_MOODS, type TicketMoodSurvey } from '../scoring/score-ticket-moods.js';
import { findUnusualShares } from '../statistics/unusual-shares.js';

/** Shares of negative tickets, customer by customer, in a window of days. */
export interface MoodSurvey extends TicketMoodSurvey {
  /** End of the data it is made from. */
  asOf: number;
  /** Whether its verdicts are rows of `ticket_moods`. */
  isStored: boolean;
  /** The customers judged, as a relation of customer_key, n, k, p, q. @param among a condition on customer_key. */
  verdicts: (among: Sql) => Sql;
}

/** @throws CallerError unless it is a number of days from 7 to 3650. */
export function checkWindow(days: number): number {
  if (days < 7 || days > 3_650) throw badInput(`window is ${days}; expected days from 7 to 3650`);
  return days;
}

/** @throws CallerError unless it is from 0 to 1. */
export function checkMaxQ(maxQ: number): number {
  if (!(maxQ >= 0 && maxQ <= 1)) throw badInput(`maxQ is ${maxQ}; expected a number from 0 to 1`);
  return maxQ;
}

/** The survey of the days up to the end of the data, as it was last scored or, of a window that is not, made from the rollup now. */
export async function surveyMoods(context: Context, days: number): Promise<MoodSurvey | undefined> {
  const scored = await readModel(context, TICKET_MOODS);
  if (!scored) return undefined;
  const { surveys } = scored.body as { surveys: TicketMoodSurvey[] };
  const survey = surveys.find((known) => known.days === days);
  if (!survey) return surveyNow(context, days);
  return {
    ...survey,
    asOf: scored.asOf,
    isStored: true,
    verdicts: (among) => sql`(
      select customer_key, n, k, p, q from ticket_moods where days = ${days} and ${among})`,
  };
}

const surveys = remembered<MoodSurvey>(32);

/** Made once a version of the data. */
async function surveyNow(context: Context, days: number): Promise<MoodSurvey | undefined> {
  const [clock, version] = await Promise.all([readClock(context), readVersion(context.session)]);
  if (!clock) return undefined;
  const [from, to] = [clock.day - days + 1, clock.day];
  const fewest = context.insights.anomalyMinTickets;
  return surveys(context.source, `${version}/${to}/${days}/${fewest}`, async () => {
    const sums = (among: Sql) => sql`(
      select customer_key, sum(scored) as n, sum(negative) as k from customer_ticket_days
      where day between ${from} and ${to} and ${among} group by customer_key)`;
    const rows = await context.session.rows(
      sql`select n, k, count(*) as customers from ${sums(sql`1 = 1`)} s group by n, k`,
    );
    const counts = rows.map((row) => ({ n: Number(row.n), k: Number(row.k), count: Number(row.customers) }));
    const { tested, usual, verdicts } = findUnusualShares(counts, fewest);
    const judged = relation(
      context.session.dialect,
      { n: 'bigint', k: 'bigint', p: 'double precision', q: 'double precision' },
      [...verdicts.values()].map(({ n, k, p, q }) => [n, k, p, q]),
    );
    return {
      ...{ days, from, to, fewest, tested, usualShare: usual?.mean ?? null, asOf: clock.asOf },
      isStored: false,
      verdicts: (among) => sql`(
        select s.customer_key, s.n, s.k, v.p, v.q from ${sums(among)} s join ${judged} v on v.n = s.n and v.k = s.k)`,
    };
  });
}
