import type { RestServer } from '../rest-server.js';
import { askOnce } from './ask-once.js';
import { compareSame, type Comparison } from './comparison.js';
import { inTurns, type Entrant } from './in-turns.js';
import { entriesOf, LIST_QUESTIONS } from './list-questions.js';
import { load } from './load.js';
import { CLIENTS, ownEntrants, SECONDS } from './own-entrants.js';
import { posted } from './question.js';
import { topicOf, type Topic } from './topic.js';
import type { Visits } from './visits.js';

const ROUNDS = 3;

/** Lists with what belongs to their entries, against PostGraphile over the same tables. Both must answer with as many entries. */
export async function serveLists(
  own: { kept: RestServer; unkept: RestServer },
  postGraphile: RestServer,
  visits: Visits,
): Promise<Comparison[]> {
  for (const question of LIST_QUESTIONS) {
    const ours = entriesOf(JSON.parse(await askOnce(own.kept, question.ask(''))));
    const theirs = entriesOf(JSON.parse(await askOnce(postGraphile, posted(question.peerQuery, {}))));
    if (ours !== theirs || ours === 0)
      throw new Error(`${question.name}: ${ours} entries here and ${theirs} in PostGraphile`);
  }
  const peer: Entrant<Topic> = {
    name: 'postgraphile',
    measure: ({ name }) => {
      const { peerQuery } = LIST_QUESTIONS.find((question) => question.name === name)!;
      const requests = [posted(peerQuery, {})];
      return () => load(postGraphile, () => requests, { clients: CLIENTS, seconds: SECONDS });
    },
  };
  const topics = LIST_QUESTIONS.map(topicOf);
  return compareSame(await inTurns([...ownEntrants(own, visits), peer], topics, ROUNDS), 'postgraphile');
}
