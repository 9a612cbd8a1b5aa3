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

/** @throws Error when both name a figure and do not agree about it, or have none in common. */
async function expectSame(
  question: SumsQuestion,
  server: RestServer,
  database: DuckDb,
  visits: Visits,
): Promise<void> {
  const { name, about, sql, told, counted } = question;
  const answer = JSON.parse(await askOnce(server, visits.sample(question))) as { data: never };
  const ours = told(answer.data);
  const rows = await database.rows(sql, about && visits.idsOf(about, 0, 1)[0]);
  const theirs = Object.assign({}, ...rows.map(counted)) as Figures;
  const common = Object.keys(ours).filter((figure) => Object.hasOwn(theirs, figure));
  const different = common.filter((figure) => Math.abs(ours[figure]! - theirs[figure]!) > 1e-4);
  if (common.length === 0) throw new Error(`${name}: DuckDB tells none of our figures`);
  for (const figure of different)
    throw new Error(`${name}: ${figure} is ${ours[figure]} here and ${theirs[figure]} in DuckDB`);
}
