import sql, { type Sql } from 'sql-template-tag';
import type { Session } from '../kit/session.js';
import { applyChange, removeEmpty, summed, takenFrom } from './rollup.js';
import { addTicketFacts, closeTicketFacts, openTicketFacts } from './ticket-facts.js';
import { TICKET_ROLLUPS } from './ticket-rollups.js';

/** Follows the tickets that a write touches and brings the rollups after them at its end. */
export class TicketChange {
  private took = false;

  private constructor(
    private readonly session: Session,
    private readonly negativeAt: number,
    /** Tickets above this key are new in this write and gave nothing before it. */
    private readonly lastTicket: number,
  ) {}

  /** @param negativeAt the score, in ten-thousandths, at or below which a ticket is negative. */
  static async begin(session: Session, negativeAt: number): Promise<TicketChange> {
    await openTicketFacts(session);
    const [row] = await session.rows(sql`select max(ticket_key) as last from support_tickets`);
    return new TicketChange(session, negativeAt, Number(row?.last ?? 0));
  }

  /** Takes away what tickets gave, once each. @param tickets a statement that selects their keys. */
  async touch(tickets: Sql): Promise<void> {
    if (this.lastTicket === 0) return;
    const met = sql`select ticket_key from (${tickets}) k where ticket_key <= ${this.lastTicket}`;
    const fresh = sql`${met} except select ticket_key from touched_tickets`;
    await addTicketFacts(this.session, -1, this.negativeAt, sql`t.ticket_key in (${fresh})`);
    await this.session.run(
      sql`insert into touched_tickets select ticket_key from (${met}) m where true on conflict do nothing`,
    );
    this.took = true;
  }

  /** Adds what the touched and the new tickets give now, and ends the change. */
  async settle(): Promise<void> {
    const met = [
      sql`t.ticket_key > ${this.lastTicket}`,
      sql`t.ticket_key in (select ticket_key from touched_tickets)`,
    ];
    // one after the other: for either of the two, all tickets would be gone through
    for (const tickets of met) await addTicketFacts(this.session, 1, this.negativeAt, tickets);
    for (const rollup of TICKET_ROLLUPS) {
      await applyChange(this.session, rollup, summed(rollup));
      if (this.took) await removeEmpty(this.session, rollup, takenFrom(rollup));
    }
    await closeTicketFacts(this.session);
  }
  /** Ends the change without its effects, in a write that is not kept. */
  async abandon(): Promise<void> {
    await closeTicketFacts(this.session);
  }
}
