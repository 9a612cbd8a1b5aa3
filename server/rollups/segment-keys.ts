import sql, { type Sql } from 'sql-template-tag';
import { among } from '../kit/dialect.js';
import type { Session } from '../kit/session.js';
import type { SaleLine } from './sale-line.js';

/** When more customers than this are asked for at once, many will be: the first of all are read ahead. */
const MANY = 100;
const READ_AHEAD = 25_000;

/** The segments of customers, as they were when first asked for. Anonymous sales have segment 0. */
export class SegmentKeys {
  private segments: number[] = [0];
  private readAhead = false;

  constructor(private readonly session: Session) {}

  /** Gives lines the segments of their customers. */
  async fill(lines: readonly SaleLine[]): Promise<void> {
    let missing = this.missing(lines);
    if (missing.size > MANY && !this.readAhead) {
      this.readAhead = true;
      await this.read(sql`limit ${READ_AHEAD}`);
      missing = this.missing(lines);
    }
    if (missing.size > 0) {
      await this.read(sql`where customer_key in ${among(this.session.dialect, [...missing])}`);
    }
    for (const line of lines) line.segment = this.segments[line.customer]!;
  }

  /** To be called when customers change. */
  forget(): void {
    this.segments = [0];
    this.readAhead = false;
  }

  private missing(lines: readonly SaleLine[]): Set<number> {
    const missing = new Set<number>();
    for (const { customer } of lines) if (this.segments[customer] === undefined) missing.add(customer);
    return missing;
  }

  private async read(which: Sql): Promise<void> {
    const rows = await this.session.rows(sql`select customer_key, segment_key from customers ${which}`);
    for (const row of rows) this.segments[Number(row.customer_key)] = Number(row.segment_key);
  }
}
