import { serveOwn, type Target } from '../rest-own-server.js';
import type { RestServer } from '../rest-server.js';
import { OURS, UNKEPT } from './comparison.js';
import type { Entrant } from './in-turns.js';
import { load, type Pressure } from './load.js';
import type { Topic } from './topic.js';
import type { Visits } from './visits.js';

/** People at once, and how long they ask in one round. */
export const CLIENTS = 10;
export const SECONDS = 1;
/** Requests a client asks before it begins anew. */
const OWN = 100;

/** Our server over a database as it runs, and another one over the same that keeps no answers. */
export async function startBoth(
  target: Target,
  started: (server: Promise<RestServer>) => Promise<RestServer>,
) {
  return {
    kept: await started(serveOwn(target)),
    unkept: await started(serveOwn(target, { ANSWER_CACHE: '0' })),
  };
}

/**
 * Our server as it runs, asked as people ask who all have been there before; and one that keeps no answers, asked for another id each time where there
 * are ids.
 */
export function ownEntrants(
  { kept, unkept }: { kept: RestServer; unkept: RestServer },
  visits: Visits,
): Entrant<Topic>[] {
  const pressure = { clients: CLIENTS, seconds: SECONDS };
  const asPeopleAsk = ({ questions }: Topic, howMuch: Pressure) =>
    load(kept, (client) => visits.mixed(questions, client, OWN), howMuch);
  return [
    {
      name: OURS,
      measure: (topic) => () => asPeopleAsk(topic, pressure),
      prepare: (topic) => asPeopleAsk(topic, { clients: CLIENTS, requests: CLIENTS * OWN }),
    },
    {
      name: UNKEPT,
      measure:
        ({ questions }) =>
        () =>
          load(
            unkept,
            (client) =>
              questions.length > 1
                ? visits.mixed(questions, client, OWN)
                : visits.distinct(questions[0]!, client, CLIENTS, OWN),
            pressure,
          ),
    },
  ];
}
