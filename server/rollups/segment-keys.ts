import sql from 'sql-template-tag';
import { among } from '../kit/dialect.js';
import type { Row, Session } from '../kit/session.js';

/** The segments of customers, as they were when first asked for. Anonymous sales have segment 0. */
export class SegmentKeys {
  private readonly segments: number[] = [0];

  constructor(private readonly session: Session) {}

  get(customer: number): number {
    return this.segments[customer]!;
  }

  /** Reads the segments of customers that were not asked for before. */
  async learn(lines: readonly { customer: number }[]): Promise<void> {
    if (this.segments.length === 1) {
      this.remember(await this.session.rows(sql`select customer_key, segment_key from customers`));
    }
    const missing = lines.flatMap(({ customer }) => (this.segments[customer] === undefined ? customer : []));
    if (missing.length === 0) return;
    this.remember(
      await this.session.rows(sql`
        select customer_key, segment_key from customers where customer_key in ${among(this.session.dialect, missing)}`),
    );
  }

  private remember(rows: readonly Row[]): void {
    for (const row of rows) this.segments[Number(row.customer_key)] = Number(row.segment_key);
  }
}
