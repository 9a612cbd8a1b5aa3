import type { RestServer } from '../rest-server.js';
import { askOnce } from './ask-once.js';
import { compareSame, type Comparison } from './comparison.js';
import { DuckDb } from './duckdb.js';
import { inTurns, type Entrant } from './in-turns.js';
import { CLIENTS, ownEntrants, SECONDS } from './own-entrants.js';
import { SUMS_QUESTIONS, type Figures, type SumsQuestion } from './sums-questions.js';
import { topicOf, type Topic } from './topic.js';
import type { Visits } from './visits.js';

const ROUNDS = 3;

/** Sums over the records, against DuckDB over the same files. Both must come to the same figures first. */
export async function serveSums(
  own: { kept: RestServer; unkept: RestServer },
  files: string,
  visits: Visits,
): Promise<Comparison[]> {
  const database = await DuckDb.load(files);
  try {
    for (const question of SUMS_QUESTIONS) await expectSame(question, own.kept, database, visits);
    const entrants = [...ownEntrants(own, visits), duckDbEntrant(database, visits)];
    return compareSame(await inTurns(entrants, SUMS_QUESTIONS.map(topicOf), ROUNDS), 'duckdb');
  } finally {
    database.close();
  }
}

function duckDbEntrant(database: DuckDb, visits: Visits): Entrant<Topic> {
  return {
    name: 'duckdb',
    measure: ({ name }) => {
      const { about, sql } = SUMS_QUESTIONS.find((question) => question.name === name)!;
      const ids = (client: number) => (about ? visits.idsOf(about, client, CLIENTS) : ['']);
      return () => database.load(sql, ids, CLIENTS, SECONDS);
    },
  };
}

/** Records of each question about which both are asked before it is measured. */
const PROBES = 20;

/** @throws Error when both name a figure and do not agree about it, or have none in common. */
async function expectSame(
  { name, about, ask, sql, told, counted }: SumsQuestion,
  server: RestServer,
  database: DuckDb,
  visits: Visits,
): Promise<void> {
  let common = 0;
  for (const id of about ? visits.idsOf(about, 0, 1).slice(0, PROBES) : ['']) {
    const answer = JSON.parse(await askOnce(server, ask(id))) as { data: never };
    const ours = told(answer.data);
    const rows = await database.rows(sql, id);
    const theirs = Object.assign({}, ...rows.map(counted)) as Figures;
    for (const [figure, value] of Object.entries(ours)) {
      if (theirs[figure] === undefined) continue;
      common++;
      if (Math.abs(value - theirs[figure]) > 1e-4)
        throw new Error(`${name} ${id}: ${figure} is ${value} here and ${theirs[figure]} in DuckDB`);
    }
  }
  if (common === 0) throw new Error(`${name}: DuckDB tells none of our figures`);
}
