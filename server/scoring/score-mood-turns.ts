import { tally, type Counted } from '../statistics/beta-binomial.js';
import { judgeTurns, latestAgainstEarlier, moodBefore, type MoodTurn } from './mood-turn.js';
import type { ScoringRun } from './scoring-run.js';

const ROWS_A_BATCH = 5_000;

/** The name of the stored model. */
export const MOOD_TURNS = 'mood turns';

/** Holds every customer's latest five scored tickets against its own earlier ones. */
export async function scoreMoodTurns(run: ScoringRun): Promise<void> {
  const keys: number[] = [];
  const turns: MoodTurn[] = [];
  const before = new Map<string, Counted>();
  const { negativeAt, anomalyMinTickets } = run.settings;
  for await (const batch of run.histories()) {
    for (const { key, tickets } of batch) {
      const turn = latestAgainstEarlier(tickets, negativeAt, anomalyMinTickets);
      if (turn) {
        keys.push(key);
        turns.push(turn);
      }
      tally(before, moodBefore(tickets, turn, negativeAt));
    }
  }

  const judged = judgeTurns(turns, [...before.values()]);
  await run.storeModel(MOOD_TURNS, { compared: judged ? turns.length : 0, all: judged?.all ?? null });
  if (!judged) return;
  for (let from = 0; from < turns.length; from += ROWS_A_BATCH) {
    const rows = turns.slice(from, from + ROWS_A_BATCH).map(({ firstDay, latest, earlier }, index) => {
      const { expected, p, q } = judged.verdicts[from + index]!;
      const moods = [latest, earlier].flatMap(({ n, k, mean }) => [n, k, mean]);
      return [keys[from + index]!, firstDay, ...moods, expected, p, q];
    });
    await run.store('mood_turns', rows);
  }
}
