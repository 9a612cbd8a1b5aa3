import sql, { raw } from 'sql-template-tag';
import type { Calendar } from '../kit/day.js';
import { relation, type Cell } from '../kit/dialect.js';
import type { InsightSettings } from '../kit/insight-settings.js';
import type { Session } from '../kit/session.js';
import type { DataClock } from '../rollups/data-clock.js';
import type { CustomerHistory } from './customer-history.js';
import { SCORE_TABLES, type ScoreTable } from './score-tables.js';

/** What a scorer works with. */
export interface ScoringRun {
  /** Reads one state of the data. */
  session: Session;
  /** Until when the data reach. */
  clock: DataClock;
  calendar: Calendar;
  settings: InsightSettings;
  /** Every customer with a purchase or a ticket, by ascending key, in batches. May be read several times. */
  histories(): AsyncIterable<CustomerHistory[]>;
  /** Rows, in the order of the table's columns, that replace those of the table when the run is done. To be called for every batch. */
  store(table: ScoreTable, rows: readonly (readonly Cell[])[]): Promise<void>;
  /** What a model found, as JSON; `readModel` reads it back. */
  storeModel(name: string, body: object): Promise<void>;
}

const TABLES = Object.keys(SCORE_TABLES) as ScoreTable[];
const MODELS = { name: 'text', body: 'text' } as const;

/** Makes the temporary tables in which a run keeps its rows. */
export async function openScores(session: Session): Promise<void> {
  for (const table of [...TABLES, 'models']) {
    await session.run(sql`drop table if exists ${fresh(table)}`);
    await session.run(sql`create temp table ${fresh(table)} as select * from ${raw(table)} where 1 = 0`);
  }
}

export async function keepRows(
  session: Session,
  table: ScoreTable,
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns: Record<string, 'text' | 'integer' | 'bigint' | 'double precision'> = SCORE_TABLES[table];
  const names = raw(Object.keys(columns).join(', '));
  await session.run(sql`
    insert into ${fresh(table)} (${names}) select ${names} from ${relation(session.dialect, columns, rows)} r`);
}

export async function keepModel(
  session: Session,
  { version, asOf }: { version: number; asOf: number },
  name: string,
  body: object,
): Promise<void> {
  await session.run(sql`
    insert into ${fresh('models')} (name, version, as_of, body)
    select name, ${raw(String(version))}, ${raw(String(asOf))}, body
    from ${relation(session.dialect, MODELS, [[name, JSON.stringify(body)]])} r`);
}

/** Puts what a run kept in the place of what stood there. To be called within a write. */
export async function publishScores(session: Session): Promise<void> {
  for (const table of [...TABLES, 'models']) {
    await session.run(sql`delete from ${raw(table)}`);
    await session.run(sql`insert into ${raw(table)} select * from ${fresh(table)}`);
    await session.run(sql`drop table ${fresh(table)}`);
  }
}

function fresh(table: string) {
  return raw(`fresh_${table}`);
}
