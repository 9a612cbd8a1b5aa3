import sql, { type Sql } from 'sql-template-tag';
import { among } from '../kit/dialect.js';
import type { Session } from '../kit/session.js';
import type { SaleLines } from './sale-lines.js';

/** When more customers than this are asked for a second time, many will be: the first of all are read ahead. */
const MANY = 100;
const READ_AHEAD = 25_000;

/** The segments of customers, as they were when first asked for. Anonymous sales have segment 0. */
export class SegmentKeys {
  private segments: number[] = [0];
  /** How often many were asked for. */
  private asked = 0;

  constructor(private readonly session: Session) {}

  /** Gives lines, from `from` on, the segments of their customers. */
  async fill(lines: SaleLines, from = 0): Promise<void> {
    let missing = this.missing(lines, from);
    if (missing.size > MANY && ++this.asked === 2) {
      await this.read(sql`limit ${READ_AHEAD}`);
      missing = this.missing(lines, from);
    }
    if (missing.size > 0) {
      await this.read(sql`where customer_key in ${among(this.session.dialect, [...missing])}`);
    }
    const { customer, segment } = lines.columns;
    for (let at = from; at < lines.size; at++) segment[at] = this.segments[customer[at]!]!;
  }

  /** The segment of a customer that lines were filled of. */
  of(customer: number): number {
    return this.segments[customer]!;
  }

  /** To be called when customers change. */
  forget(): void {
    this.segments = [0];
    this.asked = 0;
  }

  private missing({ size, columns: { customer } }: SaleLines, from: number): Set<number> {
    const missing = new Set<number>();
    for (let at = from; at < size; at++)
      if (this.segments[customer[at]!] === undefined) missing.add(customer[at]!);
    return missing;
  }

  private async read(which: Sql): Promise<void> {
    const rows = await this.session.rows(sql`select customer_key, segment_key from customers ${which}`);
    for (const row of rows) this.segments[Number(row.customer_key)] = Number(row.segment_key);
  }
}
