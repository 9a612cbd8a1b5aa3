import sql from 'sql-template-tag';
import type { Day } from '../kit/day.js';
import type { InsightSettings } from '../kit/insight-settings.js';
import { tally, type Counted } from '../statistics/beta-binomial.js';
import { findUnusualShares } from '../statistics/unusual-shares.js';
import type { ScoringRun } from './scoring-run.js';

const ROWS_A_BATCH = 5_000;

/** The name of the stored model. */
export const TICKET_MOODS = 'ticket moods';

/** Windows in days, up to the end of the data, whose surveys are made ahead beside the configured one. */
const WINDOWS = [30, 90, 180, 365];

/** What a survey of the shares of negative tickets rests on; the verdicts are rows of `ticket_moods`. */
export interface TicketMoodSurvey {
  /** Length of the window. */
  days: number;
  from: Day;
  to: Day;
  /** Scored tickets in the window that it takes to judge a customer. */
  fewest: number;
  /** Customers tested. */
  tested: number;
  /** Mean share of negative tickets of usual customers; null while there are too few to tell. */
  usualShare: number | null;
}

/** Holds every customer's share of negative tickets against those of usual customers, window by window. */
export async function scoreTicketMoods(run: ScoringRun): Promise<void> {
  const surveys: TicketMoodSurvey[] = [];
  for (const days of surveyedWindows(run.settings)) surveys.push(await surveyWindow(run, days));
  await run.storeModel(TICKET_MOODS, { surveys });
}

function surveyedWindows({ anomalyWindow }: InsightSettings): number[] {
  return [...new Set([...WINDOWS, anomalyWindow])];
}

async function surveyWindow(run: ScoringRun, days: number): Promise<TicketMoodSurvey> {
  const { session, clock, settings } = run;
  const [from, to, fewest] = [clock.day - days + 1, clock.day, settings.anomalyMinTickets];
  const rows = await session.rows(sql`
    select customer_key, sum(scored) as n, sum(negative) as k from customer_ticket_days
    where day between ${from} and ${to} group by customer_key having sum(scored) > 0 order by customer_key`);
  const moods = rows.map(({ customer_key, n, k }) => [Number(customer_key), Number(n), Number(k)] as const);
  const counts = new Map<string, Counted>();
  for (const [, n, k] of moods) tally(counts, { n, k });
  const { tested, usual, verdicts } = findUnusualShares([...counts.values()], fewest);
  const judged = moods.flatMap(([key, n, k]) => {
    const verdict = verdicts.get(`${n}/${k}`);
    return verdict ? [[days, key, n, k, verdict.p, verdict.q]] : [];
  });
  for (let first = 0; first < judged.length; first += ROWS_A_BATCH)
    await run.store('ticket_moods', judged.slice(first, first + ROWS_A_BATCH));
  return { days, from, to, fewest, tested, usualShare: usual?.mean ?? null };
}
