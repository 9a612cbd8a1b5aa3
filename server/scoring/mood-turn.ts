import { benjaminiHochberg } from '../statistics/benjamini-hochberg.js';
import { betaBinomialTail, knowing, type BetaBinomial, type Counted } from '../statistics/beta-binomial.js';
import { TELLING_TRIES, fitBetaBinomial } from '../statistics/fit-beta-binomial.js';
import { ENOUGH_SUBJECTS } from '../statistics/unusual-shares.js';
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

const isScored = (ticket: TicketHistory): ticket is Scored => ticket.sentiment !== null;

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
  const scored = tickets.filter(isScored);
  if (scored.length < fewest + LATEST) return undefined;
  const latest = scored.slice(-LATEST);
  return {
    firstDay: latest[0]!.day,
    latest: moodOf(latest, negativeAt),
    earlier: moodOf(scored.slice(0, -LATEST), negativeAt),
  };
}

/** A customer's tickets without the latest, where those are compared; all of them otherwise. */
export function moodBefore(
  tickets: readonly TicketHistory[],
  turn: MoodTurn | undefined,
  negativeAt: number,
): Pick<Mood, 'n' | 'k'> {
  return turn?.earlier ?? moodOf(tickets.filter(isScored), negativeAt);
}

function moodOf(scored: readonly Scored[], negativeAt: number): Mood {
  return {
    n: scored.length,
    k: scored.filter(({ sentiment }) => sentiment <= negativeAt).length,
    mean: Math.round(scored.reduce((sum, { sentiment }) => sum + sentiment, 0) / scored.length),
  };
}

/** How sure a turn is. */
export interface TurnVerdict {
  /** Share of negative ones to expect of the latest. */
  expected: number;
  p: number;
  q: number;
}

/**
 * Judges every customer's turn: how much customers differ is fitted to the tickets before, q-values are those of
 * Benjamini and Hochberg over the turns.
 * @param before how many customers had how many negative tickets, without the latest of those compared.
 * @returns a verdict for each turn, and how customers differ; undefined while there are too few to tell.
 */
export function judgeTurns(turns: readonly MoodTurn[], before: readonly Counted[]) {
  const several = before.reduce((sum, { n, count }) => sum + (n >= TELLING_TRIES ? count : 0), 0);
  const all = several < ENOUGH_SUBJECTS ? undefined : fitBetaBinomial(before);
  if (!all) return undefined;
  const chances = turns.map((turn) => chanceOfTurn(turn, all));
  const qValues = benjaminiHochberg(chances.map(({ p }) => p));
  return { all, verdicts: chances.map((chance, index): TurnVerdict => ({ ...chance, q: qValues[index]! })) };
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
