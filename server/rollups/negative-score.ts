import sql from 'sql-template-tag';
import { SCALE } from '../kit/decimal.js';
import type { Session } from '../kit/session.js';
import { applyChange, clear, summed } from './rollup.js';
import { addTicketFacts, closeTicketFacts, openTicketFacts } from './ticket-facts.js';
import { TICKET_ROLLUPS } from './ticket-rollups.js';

/** The score, in ten-thousandths, at or below which the ticket rollups count a ticket as negative; undefined before the first load. */
export async function readNegativeScore(session: Session): Promise<number | undefined> {
  const [row] = await session.rows(sql`select value from settings where name = 'negative_sentiment'`);
  return row && Math.round(Number(row.value) * SCALE);
}

/**
 * Makes the ticket rollups count by this score from now on. When they counted by another, they are built anew.
 * To be called within a write.
 * @param sentiment the score, −1 … 0.
 * @returns whether anything was built anew.
 */
export async function countNegativeFrom(session: Session, sentiment: number): Promise<boolean> {
  const before = await readNegativeScore(session);
  const score = Math.round(sentiment * SCALE);
  if (before === score) return false;
  await session.run(sql`
    insert into settings (name, value) values ('negative_sentiment', ${String(sentiment)})
    on conflict (name) do update set value = excluded.value`);
  if (before !== undefined) await rebuildTicketRollups(session, score);
  return before !== undefined;
}

async function rebuildTicketRollups(session: Session, score: number): Promise<void> {
  await openTicketFacts(session);
  await addTicketFacts(session, 1, score, sql`true`);
  for (const rollup of TICKET_ROLLUPS) {
    await clear(session, rollup);
    await applyChange(session, rollup, summed(rollup));
  }
  await closeTicketFacts(session);
}
