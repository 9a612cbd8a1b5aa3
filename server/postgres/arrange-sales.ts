import type { PoolClient } from 'pg';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { UNLIMITED } from '../backup/unlimited.js';
import type { Session } from '../kit/session.js';
import { SalesPartitions, partitionSales } from '../transactions/sales-partitions.js';
import { sessionOf, transact } from '../transact.js';
import { LOCKS } from './advisory-locks.js';
import type { Partitions } from './postgres-settings.js';
import { sendOver } from './writer.js';

const HOW = 'npm run backup, and npm run restore into a new database';

const STAYS = {
  month: `DATABASE_PARTITIONS is "month", but this database keeps its sales in one table, as it goes on doing; ${HOW} divides them by month`,
  none: `DATABASE_PARTITIONS is "none", but this database keeps its sales by month, as it goes on doing; ${HOW} puts them into one table`,
} as const satisfies Record<Partitions, string>;

/** Gives the sales the form that is asked for while there are none; says so in a line when they have the other one. */
export async function arrangeSales(source: DataSource, asked: Partitions): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    const send = sendOver((await runner.connect()) as PoolClient);
    const session = sessionOf('postgres', send);
    if ((await formOf(session)) === asked) return;
    if (asked === 'month' && (await isEmpty(session))) {
      await transact(send, 'postgres', BEGIN, async (session) => {
        // somebody else may have done it, or stored sales, while we waited
        if ((await formOf(session)) === 'none' && (await isEmpty(session))) await partitionSales(session);
      });
      if ((await formOf(session)) === asked) return;
    }
    process.stdout.write(`${STAYS[asked]}\n`);
  } finally {
    await runner.release();
  }
}

const BEGIN = ['begin', ...UNLIMITED, `select pg_advisory_xact_lock(${LOCKS.records})`].join('; ');

async function formOf(session: Session): Promise<Partitions> {
  return (await SalesPartitions.open(session)) ? 'month' : 'none';
}

async function isEmpty(session: Session): Promise<boolean> {
  return (await session.rows(sql`select 1 from sales_transactions limit 1`)).length === 0;
}
