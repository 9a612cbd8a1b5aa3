import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Database } from '../database.js';
import type { Session } from '../kit/session.js';
import { ACTIVE_MONTHS, countedMonths } from './active-months.js';
import { readNegativeScore } from './negative-score.js';
import { addOrderLines, finishOrderLines, openOrderLines } from './order-lines.js';
import { PRODUCT_PAIRS, summedPairs } from './product-pairs.js';
import { compare, summed, type Difference, type Rollup } from './rollup.js';
import { SALES_ROLLUPS } from './sales-rollups.js';
import { SPANS } from './spans.js';
import { addTicketFacts, openTicketFacts } from './ticket-facts.js';
import { TICKET_ROLLUPS } from './ticket-rollups.js';

/** One comparison that was made. */
export interface Check {
  what: string;
  rows: number;
  milliseconds: number;
}

type Counted = NonNullable<Rollup['counted']>;

/** Ends a write that is not to be kept. */
class Undo extends Error {}

/**
 * Computes every rollup anew from the records and compares it with what is stored, all on one state of the data.
 * Changes nothing; other writes wait for it.
 * @param onCheck told of every comparison.
 * @returns at most 20 differences a rollup; none when everything agrees.
 */
export async function verify(
  database: Database,
  onCheck: (check: Check) => void = () => undefined,
): Promise<Difference[]> {
  const differences: Difference[] = [];
  const check = async (session: Session, what: string, rollup: Rollup, recomputed: Sql) => {
    const started = performance.now();
    differences.push(...(await compare(session, rollup, recomputed)));
    const [row] = await session.rows(sql`select count(*) as rows from ${raw(rollup.table)}`);
    onCheck({ what, rows: Number(row?.rows), milliseconds: performance.now() - started });
  };
  try {
    await database.write(async (session) => {
      await openOrderLines(session);
      await addOrderLines(session, 1, sql`true`);
      await finishOrderLines(session);
      for (const rollup of SALES_ROLLUPS) await check(session, rollup.table, rollup, withZeros(rollup));
      await check(session, PRODUCT_PAIRS.table, PRODUCT_PAIRS, summedPairs());
      await check(session, ACTIVE_MONTHS.table, ACTIVE_MONTHS, countedMonths(1, sql`true`));
      for (const rollup of SALES_ROLLUPS)
        if (rollup.counted)
          await check(
            session,
            `${rollup.counted.in}, ${rollup.counted.as}`,
            countRollup(rollup.counted),
            countsOf(rollup.table, rollup.counted),
          );
      for (const span of SPANS)
        await check(session, `${span.table}, first and last day`, spanRollup(span), spansOf(span));
      await openTicketFacts(session);
      // before the first load there are no tickets either
      await addTicketFacts(session, 1, (await readNegativeScore(session)) ?? 0, sql`true`);
      for (const rollup of TICKET_ROLLUPS) await check(session, rollup.table, rollup, summed(rollup));
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  return differences;
}

/** Every customer and product has its totals, whether or not there are sales. */
function withZeros(rollup: Rollup): Sql {
  if (!rollup.keepsZeros) return summed(rollup);
  const measures = Object.keys(rollup.measures);
  const [key] = rollup.keys;
  return sql`
    select ${raw(key!)}, ${join(measures.map((name) => raw(`sum(${name}) as ${name}`)))}
    from (${summed(rollup)} union all select ${raw(key!)}, ${join(measures.map(() => raw('0')))} from ${raw(OWNERS[key!]!)}) s
    group by ${raw(key!)}`;
}

const OWNERS: Record<string, string> = { customer_key: 'customers', product_key: 'products' };

function countRollup({ in: table, by, as }: Counted): Rollup {
  return { table, keys: [by], measures: { [as]: '' }, from: 'order_lines' };
}

/** The rows that are counted agree by then. */
function countsOf(table: string, { in: owners, by, as }: Counted): Sql {
  const key = raw(by);
  return sql`
    select o.${key}, count(r.${key}) as ${raw(as)}
    from ${raw(owners)} o left join ${raw(table)} r on r.${key} = o.${key} group by o.${key}`;
}

function spanRollup({ table, key }: (typeof SPANS)[number]): Rollup {
  return { table, keys: [key], measures: { first_day: '', last_day: '' }, from: 'order_lines' };
}

function spansOf({ key }: (typeof SPANS)[number]): Sql {
  return sql`
    select o.${raw(key)}, min(t.day) as first_day, max(t.day) as last_day
    from ${raw(OWNERS[key]!)} o left join sales_transactions t on t.${raw(key)} = o.${raw(key)} and t.quantity > 0
    group by o.${raw(key)}`;
}
