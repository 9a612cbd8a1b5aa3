import { middle, type Load } from './load.js';

/** Somebody who is measured, by name. */
export interface Entrant<Asked> {
  name: string;
  /** One round of a question; undefined for what it cannot answer. */
  measure: (asked: Asked) => (() => Promise<Load>) | undefined;
  /** Asks of a question all that is going to be measured, once. */
  prepare?: (asked: Asked) => Promise<unknown>;
}

/** By the name of what is asked, and then by the name of the entrant. */
export type Standings = Map<string, Map<string, Load>>;

/**
 * Measures everybody with one question after the other, several times over, so that whatever else the machine does falls
 * on all alike. The first round only warms up.
 * @returns of each the middle of its rounds.
 */
export async function inTurns<Asked extends { name: string }>(
  entrants: readonly Entrant<Asked>[],
  questions: readonly Asked[],
  rounds: number,
): Promise<Standings> {
  for (const question of questions) for (const { prepare } of entrants) await prepare?.(question);
  const all = new Map<string, Map<string, Load[]>>();
  for (let round = 0; round <= rounds; round++) {
    for (const question of questions) {
      const own = all.get(question.name) ?? new Map<string, Load[]>();
      all.set(question.name, own);
      for (const { name, measure } of entrants) {
        const result = await measure(question)?.();
        if (result && round > 0) own.set(name, [...(own.get(name) ?? []), result]);
      }
    }
  }
  return new Map(
    [...all].map(([question, own]) => [
      question,
      new Map([...own].map(([entrant, loads]) => [entrant, middle(loads)])),
    ]),
  );
}
