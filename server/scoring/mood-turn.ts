import { betaBinomialTail, knowing, type BetaBinomial } from '../statistics/beta-binomial.js';
import type { TicketHistory } from './customer-history.js';

/** As many latest tickets are held against the earlier ones. */
export const LATEST = 5;

/** Tickets of one customer: how many, how many of them negative, and their mean score in ten-thousandths. */
export interface Mood {
  n: number;
  k: number;
  mean: number;
}

export interface MoodTurn {
  /** Day of the first of the latest tickets. */
  firstDay: number;
  latest: Mood;
  earlier: Mood;
}

type Scored = TicketHistory & { sentiment: number };

/**
 * The latest scored tickets and those before them.
 * @param tickets in the order they were opened. @param fewest earlier ones needed.
 * @returns undefined where there are too few to compare.
 */
export function latestAgainstEarlier(
  tickets: readonly TicketHistory[],
  negativeAt: number,
  fewest: number,
): MoodTurn | undefined {
  const scored = tickets.filter((ticket): ticket is Scored => ticket.sentiment !== null);
  if (scored.length < fewest + LATEST) return undefined;
  const latest = scored.slice(-LATEST);
  return {
    firstDay: latest[0]!.day,
    latest: moodOf(latest, negativeAt),
    earlier: moodOf(scored.slice(0, -LATEST), negativeAt),
  };
}

function moodOf(scored: readonly Scored[], negativeAt: number): Mood {
  return {
    n: scored.length,
    k: scored.filter(({ sentiment }) => sentiment <= negativeAt).length,
    mean: Math.round(scored.reduce((sum, { sentiment }) => sum + sentiment, 0) / scored.length),
  };
}

/**
 * The chance of so many negative ones among the latest tickets of a customer with such earlier ones: the posterior
 * predictive tail of the beta-binomial. Exact, and without a variance that could be zero.
 * @param all how customers differ.
 */
export function chanceOfTurn({ latest, earlier }: MoodTurn, all: BetaBinomial) {
  const own = knowing(all, earlier.n, earlier.k);
  return { expected: own.mean, p: betaBinomialTail(latest.k, latest.n, own) };
}
