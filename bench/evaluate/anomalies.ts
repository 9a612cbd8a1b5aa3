import type { EvaluationRow } from './evaluation.js';
import {
  flagNaively,
  flagNaivelyInWindow,
  flagNegative,
  flagTurned,
  windowOf,
  type Flags,
} from './flag-moods.js';
import { atFifth, generateTickets, permuted, type TicketHistories } from './ticket-histories.js';

/** Businesses to measure on; several small ones, in which only a handful of moods are planted, are counted together. */
const BUSINESSES = [
  { transactions: 40_000, customers: 600, seeds: Array.from({ length: 20 }, (_, index) => index + 1) },
  { transactions: 200_000, customers: 5_000, seeds: [1, 2, 3] },
  { transactions: 1_000_000, customers: 20_000, seeds: [1] },
];

/** Whom the anomalies flag: the union of both rules, each customer once. */
function flagAnomalies(histories: TicketHistories): Flags {
  const [negative, turned] = [flagNegative(histories), flagTurned(histories)];
  return {
    flagged: new Set([...negative.flagged, ...turned.flagged]),
    tested: Math.max(negative.tested, turned.tested),
  };
}

const MIN_TICKETS = 5;

const NAIVE = [
  { name: 'mean + 2 standard deviations', flag: (histories: TicketHistories) => flagNaively(histories) },
  { name: 'mean + 2 standard deviations of the window', flag: flagNaivelyInWindow },
];

/**
 * Whether the customers whose mood was planted to turn, and no others, are found; and how many are flagged where the
 * scores are shuffled, so that nobody should be. Customers with a complaint of the planted faulty release or courier
 * strike are not counted as true: those give one ticket each. All the others who are flagged count as false.
 */
export function evaluateAnomalies(businesses = BUSINESSES): Promise<EvaluationRow[]> {
  return Promise.resolve(businesses.flatMap(measure));
}

function measure({ transactions, customers, seeds }: (typeof BUSINESSES)[number]): EvaluationRow[] {
  const all = seeds.map((seed) => generateTickets({ transactions, customers, seed }));
  const shuffled = all.map((histories, index) => permuted(histories, seeds[index]!));
  const question = `Anomalies, ${transactions.toLocaleString('en')} sales of ${customers.toLocaleString('en')} customers`;
  const row = (
    measure: string,
    value: number,
    wanted = 'for comparison',
    holds?: boolean,
  ): EvaluationRow => ({
    ...{ question, measure, value, wanted, holds },
  });

  const found = quality(all, all.map(flagAnomalies));
  const falseAlarms = share(shuffled.map(flagNegative));
  const falseTurns = share(shuffled.map(flagTurned));
  return [
    row('precision', found.precision, 'at least 0.9', found.precision >= 0.9),
    row('recall', found.recall, 'at least 0.8', found.recall >= 0.8),
    row(
      'recall of those with 5 tickets in the window',
      found.eligibleRecall,
      'at least 0.8',
      found.eligibleRecall >= 0.8,
    ),
    row('shuffled scores, negative tickets: share flagged', falseAlarms, 'at most 0.05', falseAlarms <= 0.05),
    row('shuffled scores, mood turned: share flagged', falseTurns, 'at most 0.05', falseTurns <= 0.05),
    row('recall of negative tickets alone', quality(all, all.map(flagNegative)).recall),
    row('recall of mood turned alone', quality(all, all.map(flagTurned)).recall),
    row(
      'recall of mood turned at the fifth ticket after the turn',
      quality(
        all,
        all.map((one) => flagTurned(atFifth(one))),
      ).recall,
    ),
    ...NAIVE.flatMap(({ name, flag }) => {
      const naive = quality(
        all,
        all.map((one) => flag(one)),
      );
      return [
        row(`${name}: precision`, naive.precision),
        row(`${name}: recall`, naive.recall),
        row(`${name}: share flagged of shuffled scores`, share(shuffled.map((one) => flag(one)))),
      ];
    }),
  ];
}

function quality(all: readonly TicketHistories[], flags: readonly Flags[]) {
  const sums = { found: 0, flagged: 0, turned: 0, eligible: 0, eligibleFound: 0 };
  all.forEach((histories, index) => {
    const { flagged } = flags[index]!;
    const windows = windowOf(histories);
    sums.flagged += flagged.size;
    for (const id of histories.turned.keys()) {
      const eligible = (windows.get(id)?.n ?? 0) >= MIN_TICKETS;
      sums.turned++;
      if (eligible) sums.eligible++;
      if (flagged.has(id)) sums.found++;
      if (eligible && flagged.has(id)) sums.eligibleFound++;
    }
  });
  return {
    precision: sums.flagged === 0 ? 0 : sums.found / sums.flagged,
    recall: sums.found / sums.turned,
    eligibleRecall: sums.eligibleFound / sums.eligible,
  };
}

function share(flags: readonly Flags[]): number {
  const flagged = flags.reduce((sum, one) => sum + one.flagged.size, 0);
  return flagged / flags.reduce((sum, { tested }) => sum + tested, 0);
}
