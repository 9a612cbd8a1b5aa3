import type { Day } from '../kit/day.js';
import type { PurchaseHistory } from '../statistics/bg-nbd.js';
import type { CustomerHistory, TicketHistory } from './customer-history.js';

/** A customer as it was known at the end of a day: whatever came later is left out. */
export interface CustomerPast {
  history: CustomerHistory;
  /** The day at whose end one looks. */
  cut: Day;
  /** Days with a purchase up to then: the first so many of the history. */
  bought: number;
}

export function pastAt(history: CustomerHistory, cut: Day): CustomerPast {
  let [low, high] = [0, history.days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (history.days[middle]! <= cut) low = middle + 1;
    else high = middle;
  }
  return { history, cut, bought: low };
}

/** Days since the first purchase; undefined without one. */
export function tenureOf({ history, cut, bought }: CustomerPast): number | undefined {
  return bought === 0 ? undefined : cut - history.days[0]!;
}

/** The purchases as BG/NBD counts them, in weeks. There must be one. */
export function purchasesOf({ history, cut, bought }: CustomerPast): PurchaseHistory {
  const first = history.days[0]!;
  return {
    frequency: bought - 1,
    recency: (history.days[bought - 1]! - first) / 7,
    age: (cut - first) / 7,
  };
}

/** What was bought on days later than `from` and no later than `to`: how many days, and its value in ten-thousandths. */
export function spentWithin(
  { history, bought }: CustomerPast,
  from: Day,
  to: Day,
): { days: number; gross: number } {
  let [days, gross] = [0, 0];
  for (let at = bought - 1; at >= 0 && history.days[at]! > from; at--) {
    if (history.days[at]! > to) continue;
    days++;
    gross += history.gross[at]!;
  }
  return { days, gross };
}

/** Scored tickets opened in the last `days`: how many, and the sum of their scores in ten-thousandths. */
export function moodWithin(past: CustomerPast, days: number): { scored: number; sentiment: number } {
  let [scored, sentiment] = [0, 0];
  for (const ticket of knownTickets(past)) {
    if (ticket.sentiment === null || ticket.day <= past.cut - days) continue;
    scored++;
    sentiment += ticket.sentiment;
  }
  return { scored, sentiment };
}

/** Tickets that were open at the end of the day, and tickets there had been at all. */
export function ticketsOf(past: CustomerPast): { open: number; ever: number } {
  const tickets = knownTickets(past);
  const isOpen = ({ resolvedDay }: TicketHistory) => resolvedDay === null || resolvedDay > past.cut;
  return { open: tickets.filter(isOpen).length, ever: tickets.length };
}

function knownTickets({ history, cut }: CustomerPast): TicketHistory[] {
  return history.tickets.filter(({ day }) => day <= cut);
}
