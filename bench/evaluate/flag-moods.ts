import { DEFAULT_INSIGHT_SETTINGS } from '../../server/kit/insight-settings.js';
import { judgeTurns, latestAgainstEarlier, moodBefore } from '../../server/scoring/mood-turn.js';
import { tally, type Counted } from '../../server/statistics/beta-binomial.js';
import { findUnusualShares } from '../../server/statistics/unusual-shares.js';
import type { TicketHistories } from './ticket-histories.js';

const { negativeAt, anomalyWindow, anomalyMinTickets, anomalyMaxQ } = DEFAULT_INSIGHT_SETTINGS;

/** What a rule made of customers. */
export interface Flags {
  flagged: ReadonlySet<string>;
  tested: number;
}

/** Negative and scored tickets of the window. */
export function windowOf({ customers, end }: TicketHistories): Map<string, { n: number; k: number }> {
  return new Map(
    [...customers].map(([id, tickets]) => {
      const recent = tickets.filter(({ day }) => day > end - anomalyWindow);
      return [id, { n: recent.length, k: recent.filter(({ sentiment }) => sentiment! <= negativeAt).length }];
    }),
  );
}

/** Unusually negative tickets in the window. */
export function flagNegative(histories: TicketHistories): Flags {
  const counts = new Map<string, Counted>();
  const windows = windowOf(histories);
  for (const count of windows.values()) tally(counts, count);
  const { verdicts, tested } = findUnusualShares([...counts.values()], anomalyMinTickets);
  const flagged = [...windows].filter(([, { n, k }]) => (verdicts.get(`${n}/${k}`)?.q ?? 1) <= anomalyMaxQ);
  return { flagged: new Set(flagged.map(([id]) => id)), tested };
}

/** Latest tickets worse than the earlier ones. */
export function flagTurned({ customers }: TicketHistories): Flags {
  const before = new Map<string, Counted>();
  const compared = [...customers].flatMap(([id, tickets]) => {
    const turn = latestAgainstEarlier(tickets, negativeAt, anomalyMinTickets);
    tally(before, moodBefore(tickets, turn, negativeAt));
    return turn ? [{ id, turn }] : [];
  });
  const judged = judgeTurns(
    compared.map(({ turn }) => turn),
    [...before.values()],
  );
  const flagged = compared.filter((_, index) => (judged?.verdicts[index]?.q ?? 1) <= anomalyMaxQ);
  return { flagged: new Set(flagged.map(({ id }) => id)), tested: judged ? compared.length : 0 };
}

const NAIVE_NEGATIVE_AT = -2_000;
const NAIVE_TICKETS = 3;

/**
 * The common rule of thumb: a share of negative tickets more than two standard deviations above the mean.
 * @param days up to the end of the data; all time when left out.
 */
export function flagNaively({ customers, end }: TicketHistories, days = Infinity): Flags {
  const shares = [...customers]
    .map(([id, tickets]) => ({ id, recent: tickets.filter(({ day }) => day > end - days) }))
    .filter(({ recent }) => recent.length >= NAIVE_TICKETS)
    .map(({ id, recent }) => ({
      id,
      share: recent.filter(({ sentiment }) => sentiment! <= NAIVE_NEGATIVE_AT).length / recent.length,
    }));
  const mean = shares.reduce((sum, { share }) => sum + share, 0) / shares.length;
  const squares = shares.reduce((sum, { share }) => sum + (share - mean) ** 2, 0);
  const limit = mean + 2 * Math.sqrt(squares / (shares.length - 1));
  const flagged = shares.filter(({ share }) => share > limit);
  return { flagged: new Set(flagged.map(({ id }) => id)), tested: shares.length };
}

/** The same in the window of the anomalies. */
export function flagNaivelyInWindow(histories: TicketHistories): Flags {
  return flagNaively(histories, anomalyWindow);
}
