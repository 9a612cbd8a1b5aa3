import type { RestServer } from '../rest-server.js';
import { askOnce } from './ask-once.js';
import { bareEntrant, startBare } from './bare-entrant.js';
import { compareSame, compareWithSeed, type Comparison } from './comparison.js';
import { inTurns, type Entrant, type Standings } from './in-turns.js';
import { load, type Load, type Pressure } from './load.js';
import { ownEntrants } from './own-entrants.js';
import { pageQuestions } from './page-questions.js';
import { REST_QUESTIONS } from './rest-questions.js';
import { mixOf, topicOf, type Topic } from './topic.js';
import type { Visits } from './visits.js';

const ROUNDS = 5;
/** What the seed design is asked in a round: it takes long for each. */
const SEED_PRESSURE = { clients: 2, requests: 8 };
/** People at once when it is crowded. */
const CROWD = { clients: 200, mayRefuse: true };
const CROWD_SECONDS = 3;
/** Requests of one of them before they begin anew. */
const OF_THE_CROWD = 20;

export interface RoutesMeasured {
  standings: Standings;
  comparisons: Comparison[];
  /** By question: how long the many wait when all ask at once. */
  crowded: Map<string, Load>;
}

/** Every route and every page, against a server that answers with the same bytes and against the seed design. */
export async function serveRoutes(
  own: { kept: RestServer; unkept: RestServer },
  seed: RestServer | undefined,
  visits: Visits,
  scratch: string,
  started: (server: Promise<RestServer>) => Promise<RestServer>,
): Promise<RoutesMeasured> {
  const pages = pageQuestions();
  const routes = REST_QUESTIONS.map(topicOf);
  const single = [...routes, ...pages.map(topicOf)];
  const topics = [...single, mixOf('mix of routes', REST_QUESTIONS), mixOf('mix of pages', pages)];
  for (const { questions } of single) await askOnce(own.kept, visits.sample(questions[0]!));
  const kept = single.filter(({ isKept }) => isKept);
  const bare = await started(startBare(own.kept, kept, visits, scratch));
  const standings = await inTurns(
    [
      ...ownEntrants(own, visits),
      bareEntrant(bare, kept, visits),
      ...(seed ? [seedEntrant(seed, routes, visits)] : []),
    ],
    topics,
    ROUNDS,
  );
  const crowded = new Map<string, Load>();
  for (const { name, questions } of topics) {
    const crowd = (howMuch: Pressure) =>
      load(own.kept, (client) => visits.mixed(questions, client, OF_THE_CROWD), howMuch);
    // they too come from what they have asked before
    await crowd({ ...CROWD, requests: CROWD.clients * OF_THE_CROWD });
    crowded.set(name, await crowd({ ...CROWD, seconds: CROWD_SECONDS }));
  }
  return {
    standings,
    comparisons: [...compareWithSeed(standings, topics), ...compareSame(standings, 'bare')],
    crowded,
  };
}

function seedEntrant(seed: RestServer, routes: readonly Topic[], visits: Visits): Entrant<Topic> {
  return {
    name: 'seed',
    measure: (topic) =>
      routes.includes(topic)
        ? () => load(seed, (client) => visits.mixed(topic.questions, client, OF_THE_CROWD), SEED_PRESSURE)
        : undefined,
  };
}
