import sql, { raw, type Sql } from 'sql-template-tag';
import type { Session } from '../kit/session.js';

/** What tickets contribute to the rollups, held for the length of one write: −1 as they were, +1 as they are. */
export async function openTicketFacts(session: Session): Promise<void> {
  await session.run(sql`create temp table touched_tickets (ticket_key integer primary key)`);
  await session.run(sql`
    create temp table ticket_facts (
      sign integer not null, customer_key integer not null, product_key integer, segment_key integer not null,
      day integer not null, month integer not null,
      unresolved integer not null, scored integer not null, negative integer not null, positive integer not null, sentiment integer not null
    )`);
}

/** Ends what openTicketFacts began. */
export async function closeTicketFacts(session: Session): Promise<void> {
  for (const table of [sql`touched_tickets`, sql`ticket_facts`]) await session.run(sql`drop table ${table}`);
}

/**
 * Adds what some tickets contribute as they are stored now.
 * @param negativeAt the score, in ten-thousandths, at or below which a ticket is negative; from its opposite on it is positive.
 * @param tickets which ones: a condition on `t`.
 */
export async function addTicketFacts(
  session: Session,
  sign: -1 | 1,
  negativeAt: number,
  tickets: Sql,
): Promise<void> {
  await session.run(sql`
    insert into ticket_facts
    select ${raw(String(sign))}, t.customer_key, t.product_key, c.segment_key, t.day, t.month,
      case when t.status in ('open', 'pending') then 1 else 0 end,
      case when t.sentiment is not null then 1 else 0 end,
      case when t.sentiment <= ${negativeAt} then 1 else 0 end,
      case when t.sentiment >= ${-negativeAt} and t.sentiment > ${negativeAt} then 1 else 0 end,
      coalesce(t.sentiment, 0)
    from support_tickets t join customers c on c.customer_key = t.customer_key
    where ${tickets}`);
}
