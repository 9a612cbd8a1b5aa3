import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer, type RestServer } from '../rest-server.js';
import type { Entrant } from './in-turns.js';
import { load } from './load.js';
import { CLIENTS, SECONDS } from './own-entrants.js';
import type { Topic } from './topic.js';
import type { Visits } from './visits.js';

const PROGRAM = fileURLToPath(new URL('bare-server-cli.js', import.meta.url));
/** Seconds. */
const READY_WITHIN = 10;

/** Starts a server of node:http alone that answers with these texts, and does nothing to make them. */
export function startBare(answers: readonly string[], scratch: string): Promise<RestServer> {
  const file = join(scratch, 'bare.json');
  writeFileSync(file, JSON.stringify(answers));
  return startServer(
    { command: process.execPath, args: [PROGRAM, file], environment: { NODE_OPTIONS: '' }, ready: '/0' },
    READY_WITHIN,
  );
}

/** It gets the same requests, so that it reads as many bytes as ours, and answers each topic with our own answer. */
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
