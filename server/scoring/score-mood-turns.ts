import { benjaminiHochberg } from '../statistics/benjamini-hochberg.js';
import type { Counted } from '../statistics/beta-binomial.js';
import { fitBetaBinomial } from '../statistics/fit-beta-binomial.js';
import { chanceOfTurn, latestAgainstEarlier, type MoodTurn } from './mood-turn.js';
import type { ScoringRun } from './scoring-run.js';

/** Customers with two scored tickets or more that it takes to tell how customers differ. */
export const ENOUGH_CUSTOMERS = 10;

const ROWS_A_BATCH = 5_000;

/** The name of the stored model. */
export const MOOD_TURNS = 'mood turns';

/**
 * Holds every customer's latest five scored tickets against its own earlier ones. How much customers differ is
 * fitted to the earlier ones of all; the q-values are Benjamini and Hochberg's over the customers compared.
 */
export async function scoreMoodTurns(run: ScoringRun): Promise<void> {
  const turns: { key: number; turn: MoodTurn }[] = [];
  const counts = new Map<string, Counted>();
  const { negativeAt, anomalyMinTickets } = run.settings;
  for await (const batch of run.histories()) {
    for (const { key, tickets } of batch) {
      const turn = latestAgainstEarlier(tickets, negativeAt, anomalyMinTickets);
      if (turn) turns.push({ key, turn });
      const scored = tickets.filter(({ sentiment }) => sentiment !== null);
      const negative = scored.filter(({ sentiment }) => sentiment! <= negativeAt).length;
      count(counts, turn?.earlier ?? { n: scored.length, k: negative });
    }
  }

  const several = [...counts.values()].filter(({ n }) => n > 1);
  const customers = several.reduce((sum, { count }) => sum + count, 0);
  const all = customers < ENOUGH_CUSTOMERS ? undefined : fitBetaBinomial([...counts.values()]);
  await run.storeModel(MOOD_TURNS, { customers, compared: all ? turns.length : 0, usual: all ?? null });
  if (!all) return;

  const chances = turns.map(({ turn }) => chanceOfTurn(turn, all));
  const qValues = benjaminiHochberg(chances.map(({ p }) => p));
  for (let from = 0; from < turns.length; from += ROWS_A_BATCH) {
    const rows = turns
      .slice(from, from + ROWS_A_BATCH)
      .map(({ key, turn: { firstDay, latest, earlier } }, i) => {
        const { expected, p } = chances[from + i]!;
        const moods = [latest, earlier].flatMap(({ n, k, mean }) => [n, k, mean]);
        return [key, firstDay, ...moods, expected, p, qValues[from + i]!];
      });
    await run.store('mood_turns', rows);
  }
}

function count(counts: Map<string, Counted>, { n, k }: { n: number; k: number }): void {
  if (n === 0) return;
  const known = counts.get(`${n}/${k}`);
  if (known) known.count++;
  else counts.set(`${n}/${k}`, { n, k, count: 1 });
}
