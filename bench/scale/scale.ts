import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoFiles } from '../demo-files.js';
import { copyOfKept } from '../kept-database.js';
import { memoryOf, type Memory } from '../process-figures.js';
import { receiveFiles } from '../receive-files.js';
import { serveOwn } from '../rest-own-server.js';
import type { RestServer } from '../rest-server.js';
import { inTurns, type Entrant, type Standings } from '../serve/in-turns.js';
import { load } from '../serve/load.js';
import { pageQuestions } from '../serve/page-questions.js';
import { REST_QUESTIONS } from '../serve/rest-questions.js';
import type { Question } from '../serve/question.js';
import { Visits } from '../serve/visits.js';
import { writeNewLines } from './new-lines.js';
import { additionOf, growthOf, memoryIsKept, scaleTable, type Sizes } from './scale-report.js';

/** After one for warming up. */
const ROUNDS = 15;
/** Asked one after the other in a round, no id twice in all rounds. */
const REQUESTS = 20;
/** Lists that tell of more the larger a business is, and the entries that both have. */
const GROWING = new Set(['/anomalies', '/trends', 'Anomalies page', 'Trends page']);
const ENTRIES = 10;

/** A generated business of ours: its files, its database, its server. */
interface Business {
  name: keyof Sizes<unknown>;
  files: string;
  database: string;
  visits: Visits;
  server: RestServer;
}

/**
 * The same questions to our server over a small and over a large business, without the answers it keeps, and what new
 * sales cost there.
 * @returns whether growth and memory stay within what is promised.
 */
export async function benchScale(small = 100_000, large = 10_000_000): Promise<boolean> {
  const scratch = mkdtempSync(join(tmpdir(), 'contexq-bench-'));
  const businesses: Business[] = [];
  try {
    businesses.push(await open('small', small, scratch), await open('large', large, scratch));
    const standings = await ask(businesses);
    const memory = await stopAll(businesses);
    const growth = growthOf(standings);
    const addition = additionOf(await addLines(businesses, scratch));
    console.log(scaleTable({ small, large }, growth, memory, addition));
    console.log(JSON.stringify({ small, large, loadAverage: loadavg()[0], growth, memory, addition }));
    return [...growth, addition].every(({ holds }) => holds) && memoryIsKept(memory);
  } finally {
    await Promise.all(businesses.map(({ server }) => server.stop()));
    rmSync(scratch, { recursive: true });
  }
}

async function open(name: Business['name'], transactions: number, scratch: string): Promise<Business> {
  const files = await demoFiles(transactions);
  const database = await copyOfKept(transactions, join(scratch, `${name}.sqlite`));
  const server = await serveOwn(database, { ANSWER_CACHE: '0' });
  return { name, files, database, visits: await Visits.of(files), server };
}

function ask(businesses: readonly Business[]): Promise<Standings> {
  const entrants = businesses.map(({ name, server, visits }): Entrant<Question> => {
    const asked = new Map<string, number>();
    return {
      name,
      measure: (question) => () => {
        const round = asked.get(question.name) ?? 0;
        asked.set(question.name, round + 1);
        const requests = visits.distinct(question, round, ROUNDS + 1, REQUESTS);
        return load(server, () => requests, { clients: 1, requests: REQUESTS });
      },
    };
  });
  return inTurns(entrants, [...REST_QUESTIONS, ...pageQuestions()].map(asMany), ROUNDS);
}

/** The same question, where its answer would be longer over the larger business for as many entries of either. */
function asMany(question: Question): Question {
  if (!GROWING.has(question.name)) return question;
  return {
    ...question,
    name: `${question.name}, ${ENTRIES} entries`,
    ask: (id) => {
      const { path, body, ...rest } = question.ask(id);
      if (body === undefined) return { ...rest, path: `${path}?limit=${ENTRIES}` };
      const sent = JSON.parse(String(body)) as { variables: object };
      const variables = { ...sent.variables, first: ENTRIES };
      return { ...rest, path, body: JSON.stringify({ ...sent, variables }) };
    },
  };
}

async function stopAll(businesses: readonly Business[]): Promise<Sizes<Memory | undefined>> {
  const memory: Sizes<Memory | undefined> = { small: undefined, large: undefined };
  for (const { name, server } of businesses) {
    memory[name] = memoryOf(server.pid);
    await server.stop();
  }
  return memory;
}

/** Seconds that new lines take, each time others. */
async function addLines(businesses: readonly Business[], scratch: string): Promise<Sizes<number[]>> {
  const seconds: Sizes<number[]> = { small: [], large: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { name, files, database } of businesses) {
      const path = join(scratch, `${name}-${round}.csv`);
      await writeNewLines(files, round, path);
      const { files: received } = await receiveFiles(database, [path]);
      if (round > 0) seconds[name].push(received[0]!.seconds);
    }
  }
  return seconds;
}
