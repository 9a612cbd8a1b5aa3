import sql, { raw } from 'sql-template-tag';
import type { Row, Session } from '../kit/session.js';
import { transactionIndexes } from './transaction-indexes.js';

/** The sales from an instant up to another one, in ms since 1970 UTC. */
interface Span {
  from: number;
  until: number;
}

/**
 * The partitions of `sales_transactions`, where a PostgreSQL keeps it by month. They are ranges of `occurred_at`, a calendar
 * month of UTC each: so lists by time and the ends of the data are read from the newest or oldest ones alone. An id is unique
 * within each; over all of them those who store sales see to it, who write one at a time and look for ids before.
 */
export class SalesPartitions {
  private last: Span | undefined;

  private constructor(
    private readonly session: Session,
    private readonly spans: Span[],
  ) {}

  /** Undefined where the sales are one table. */
  static async open(session: Session): Promise<SalesPartitions | undefined> {
    if (session.dialect === 'sqlite') return undefined;
    const rows = await session.rows(sql`
      select pg_get_expr(c.relpartbound, c.oid) as bounds
      from pg_partitioned_table p
        left join pg_inherits i on i.inhparent = p.partrelid
        left join pg_class c on c.oid = i.inhrelid
      where p.partrelid = 'sales_transactions'::regclass`);
    return rows.length === 0 ? undefined : new SalesPartitions(session, rows.flatMap(spanOf));
  }

  /** Whether sales of an instant have a partition to go to. */
  holds(instant: number): boolean {
    if (!this.last || !isWithin(this.last, instant)) {
      this.last = this.spans.find((span) => isWithin(span, instant));
    }
    return this.last !== undefined;
  }

  /** Makes the partitions that sales of these instants lack. Whoever reads does not wait. To be called within a write. */
  async ensure(instants: Iterable<number>): Promise<void> {
    for (const instant of instants) if (!this.holds(instant)) await this.make(new Date(instant));
  }

  private async make(instant: Date): Promise<void> {
    const [year, month] = [instant.getUTCFullYear(), instant.getUTCMonth()];
    const span = { from: Date.UTC(year, month), until: Date.UTC(year, month + 1) };
    const name = `sales_transactions_${year}_${String(month + 1).padStart(2, '0')}`;
    // a table that is made as a partition keeps everybody from the others until the write ends; one that becomes one does not
    for (const statement of [
      `create table ${name} (like sales_transactions, unique (transaction_id))`,
      `alter table sales_transactions attach partition ${name} for values from (${span.from}) to (${span.until})`,
    ])
      await this.session.run(raw(statement));
    this.spans.push(span);
  }
}

/** Has PostgreSQL keep the sales by month from now on. There must be none yet. To be called within a write. */
export async function partitionSales({ run }: Session): Promise<void> {
  for (const statement of [
    `create table sales_by_month (like sales_transactions, primary key (transaction_key, occurred_at))
       partition by range (occurred_at)`,
    'drop table sales_transactions',
    'alter table sales_by_month rename to sales_transactions',
    // identity columns of partitioned tables need PostgreSQL 17
    'create sequence sales_transactions_key as integer owned by sales_transactions.transaction_key',
    `alter table sales_transactions alter transaction_key set default nextval('sales_transactions_key')`,
    ...transactionIndexes('postgres').map(({ create }) => create),
  ])
    await run(raw(statement));
}

/** As in `FOR VALUES FROM ('1767225600000') TO ('1769904000000')`. */
function spanOf({ bounds }: Row): Span[] {
  const [, from, until] = /FROM \('?(-?\d+)'?\) TO \('?(-?\d+)'?\)/.exec(String(bounds)) ?? [];
  return until === undefined ? [] : [{ from: Number(from), until: Number(until) }];
}

function isWithin({ from, until }: Span, instant: number): boolean {
  return instant >= from && instant < until;
}
