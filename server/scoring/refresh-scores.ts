import sql from 'sql-template-tag';
import type { Database } from '../database.js';
import type { Calendar } from '../kit/day.js';
import type { InsightSettings } from '../kit/insight-settings.js';
import type { Session } from '../kit/session.js';
import { readVersion } from '../kit/settings.js';
import { clockOf } from '../rollups/data-clock.js';
import { closeHistories, openHistories, readHistories } from './customer-history.js';
import { openPopulations } from './populations.js';
import { scoreChurn } from './score-churn.js';
import { scoreCompanions } from './score-companions.js';
import { scoreHealth } from './score-health.js';
import { scoreLifetimeValue } from './score-lifetime-value.js';
import { scoreMoodTurns } from './score-mood-turns.js';
import { scoreRecommendations } from './score-recommendations.js';
import { scoreTicketMoods } from './score-ticket-moods.js';
import { scoreTrends } from './score-trends.js';
import { keepModel, keepRows, openScores, publishScores, type ScoringRun } from './scoring-run.js';

export interface ScoringOptions {
  calendar: Calendar;
  settings: InsightSettings;
}

/** The name under which a run notes what its scores rest on. */
export const RUN = 'run';

/**
 * Computes every score from one state of the data, and puts them in the place of the last ones at once.
 * The same data and settings give the same scores. Writers wait only while the finished scores are stored.
 */
export async function refreshScores(
  database: Pick<Database, 'readThenWrite'>,
  { calendar, settings }: ScoringOptions,
): Promise<void> {
  await database.readThenWrite(async (session) => {
    await openScores(session);
    const version = await readVersion(session);
    const clock = await clockOf(session, calendar);
    const stamp = { version, asOf: clock?.asOf ?? 0 };
    await keepModel(session, stamp, RUN, { settings });
    if (!clock) return;
    await openHistories(session);
    await score({
      session,
      clock,
      calendar,
      settings,
      histories: () => readHistories(session, calendar),
      store: (table, rows) => keepRows(session, table, rows),
      storeModel: (name, body) => keepModel(session, stamp, name, body),
    });
    await closeHistories(session);
  }, publishScores);
}

/** Every question whose answer is computed ahead, in an order in which each finds what it builds on. */
async function score(run: ScoringRun): Promise<void> {
  const populations = await openPopulations(run, await scoreLifetimeValue(run));
  await scoreChurn(run, populations);
  await scoreHealth(run, populations);
  await scoreTicketMoods(run);
  await scoreMoodTurns(run);
  await scoreTrends(run);
  await scoreRecommendations(run, await scoreCompanions(run));
}

/** Whether the stored scores rest on the data as they are and on these settings. */
export async function scoresAreFresh(session: Session, settings: InsightSettings): Promise<boolean> {
  const [row] = await session.rows(sql`select version, body from models where name = ${RUN}`);
  if (row === undefined) return false;
  const { settings: used } = JSON.parse(String(row.body)) as { settings: unknown };
  return (
    Number(row.version) === (await readVersion(session)) && JSON.stringify(used) === JSON.stringify(settings)
  );
}

/** Whether there are scores at all, be they of older data. */
export async function scoresExist(session: Session): Promise<boolean> {
  const rows = await session.rows(sql`select 1 as found from models where name = ${RUN}`);
  return rows.length > 0;
}
