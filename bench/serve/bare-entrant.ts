import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { record, type Recorded } from '../recorded-answers.js';
import { startServer, type RestServer } from '../rest-server.js';
import type { Entrant } from './in-turns.js';
import { load } from './load.js';
import { CLIENTS, SECONDS } from './own-entrants.js';
import type { Topic } from './topic.js';
import type { Visits } from './visits.js';

const PROGRAM = fileURLToPath(new URL('../same-bytes-cli.js', import.meta.url));
/** Seconds. */
const READY_WITHIN = 60;

/** Starts a server of node:http alone that answers each topic with what our server answered, and does nothing to make it. */
export async function startBare(
  own: RestServer,
  topics: readonly Topic[],
  visits: Visits,
  scratch: string,
): Promise<RestServer> {
  const answers: Recorded[] = [];
  for (const [place, { questions }] of topics.entries()) {
    const { method, path, headers, body } = visits.sample(questions[0]!);
    answers.push(
      await record(own.origin, {
        name: String(place),
        path: path!,
        method: method === 'POST' ? 'POST' : 'GET',
        headers: (headers ?? {}) as Record<string, string>,
        ...(typeof body === 'string' && { body }),
      }),
    );
  }
  const file = join(scratch, 'answers.json');
  writeFileSync(file, JSON.stringify(answers));
  return startServer(
    { command: process.execPath, args: [PROGRAM, file], environment: { NODE_OPTIONS: '' }, ready: '/0' },
    READY_WITHIN,
  );
}

/** It gets the same requests as ours, so that it reads as many bytes. */
export function bareEntrant(server: RestServer, topics: readonly Topic[], visits: Visits): Entrant<Topic> {
  return {
    name: 'bare',
    measure: (topic) => {
      const place = topics.indexOf(topic);
      if (place === -1) return undefined;
      const request = { ...visits.sample(topic.questions[0]!), path: `/${place}` };
      return () => load(server, () => [request], { clients: CLIENTS, seconds: SECONDS });
    },
  };
}
