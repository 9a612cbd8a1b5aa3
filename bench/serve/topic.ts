import type { Question } from './question.js';

/** What is measured as one: a single question, or a mix of several. */
export interface Topic {
  name: string;
  questions: readonly Question[];
  /** Routes of the seed design for the same figures, and how often each is asked for one question of ours. */
  seed: Readonly<Record<string, number>>;
  /** Whether answers are kept: those that depend on who asks are not. */
  isKept: boolean;
}

export function topicOf(question: Question): Topic {
  const { name, seed, isKept = true } = question;
  return { name, questions: [question], seed, isKept };
}

/** Several questions, each as often as it is visited; those that the seed design gives no figures of are left out. */
export function mixOf(name: string, all: readonly Question[]): Topic {
  const questions = all.filter(({ seed }) => Object.keys(seed).length > 0);
  const visits = questions.reduce((sum, question) => sum + question.visits, 0);
  const seed: Record<string, number> = {};
  for (const question of questions)
    for (const [route, times] of Object.entries(question.seed))
      seed[route] = (seed[route] ?? 0) + (times * question.visits) / visits;
  return { name, questions, seed, isKept: true };
}
