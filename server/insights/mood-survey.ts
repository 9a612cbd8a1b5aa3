import sql from 'sql-template-tag';
import { shared } from '../kit/batch.js';
import type { Context } from '../kit/context.js';
import type { Day } from '../kit/day.js';
import { badInput } from '../kit/errors.js';
import { remembered } from '../kit/remembered.js';
import { readVersion } from '../kit/settings.js';
import { readClock } from '../rollups/data-clock.js';
import { findUnusualShares, type Survey } from '../statistics/unusual-shares.js';

/** Shares of negative tickets, customer by customer, in a window of days. */
export interface MoodSurvey extends Survey {
  from: Day;
  to: Day;
}

/** Version of the data, read once a request. */
export const dataVersion = shared(({ session }) => readVersion(session));

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

const surveys = remembered<MoodSurvey>(32);

/** The survey of the days up to the end of the data; undefined without data. Made once a version of the data. */
export async function surveyMoods(context: Context, days: number): Promise<MoodSurvey | undefined> {
  const [clock, version] = await Promise.all([readClock(context), dataVersion(context)]);
  if (!clock) return undefined;
  const [from, to] = [clock.day - days + 1, clock.day];
  const fewest = context.insights.anomalyMinTickets;
  return surveys(context.source, `${version}/${to}/${days}/${fewest}`, async () => {
    const rows = await context.session.rows(sql`
      select n, k, count(*) as customers from (
        select sum(scored) as n, sum(negative) as k from customer_ticket_days
        where day between ${from} and ${to} group by customer_key) w
      group by n, k`);
    const counts = rows.map((row) => ({ n: Number(row.n), k: Number(row.k), count: Number(row.customers) }));
    return { from, to, ...findUnusualShares(counts, fewest) };
  });
}
