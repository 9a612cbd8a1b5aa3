import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import sql, { raw } from 'sql-template-tag';
import { relation } from '../kit/dialect.js';
import type { Row, Session } from '../kit/session.js';
import { OwnCounts, WINDOW, type Counted, type Kind, type RateCounts } from './rate-counts.js';

/** What a caller asks. */
type Asked = { caller: string } & Readonly<Record<Kind, number>>;

const COLUMNS = { caller: 'text', requests: 'bigint', points: 'bigint' } as const;
/** ms since 1970 by the clock that all servers share. */
const NOW = raw('(extract(epoch from clock_timestamp()) * 1000)::bigint');
/** Also what began before that clock was set back. */
const IS_OVER = sql`(c.until <= ${NOW} or c.until > ${NOW} + ${raw(String(WINDOW))})`;

/**
 * Counts for all servers on one PostgreSQL. What is asked while a statement is under way goes with the next one, so that
 * however many ask there is one statement at a time. While the database is away each server counts for itself.
 */
export class SharedRateCounts implements RateCounts {
  /** Never fails. */
  private last: Promise<unknown> = Promise.resolve();
  private sweptAt = performance.now();
  private warnedAt = -Infinity;
  private readonly meanwhile = new OwnCounts();
  /** Those who have used up their requests: the database need not be asked to refuse them. */
  private readonly past = new LRUCache<string, Counted>({ max: 10_000 });
  private readonly batches = new DataLoader<Asked, Counted>(
    (asked) => {
      const counted = this.count(asked);
      this.last = counted;
      return counted;
    },
    { cache: false, batchScheduleFn: (start) => void this.last.then(start) },
  );

  /**
   * @param session of the primary database.
   * @param most requests that a caller has.
   * @param warn told, now and then, why this server counts for itself.
   */
  constructor(
    private readonly session: Session,
    private readonly most: number,
    private readonly warn: (error: unknown) => void,
  ) {}

  async add(caller: string, amounts: Readonly<Record<Kind, number>>): Promise<Counted> {
    const refused = amounts.requests > 0 ? this.past.get(caller) : undefined;
    if (refused) {
      const left = this.past.getRemainingTTL(caller);
      return { requests: { ...refused.requests, left }, points: { ...refused.points, left } };
    }
    const counted = await this.batches.load({ caller, ...amounts });
    if (counted.requests.used > this.most) this.past.set(caller, counted, { ttl: counted.requests.left });
    return counted;
  }

  private async count(asked: readonly Asked[]): Promise<Counted[]> {
    try {
      const counted = await this.send(asked);
      this.sweep();
      return counted;
    } catch (error) {
      if (performance.now() > this.warnedAt + WINDOW) {
        this.warnedAt = performance.now();
        this.warn(error);
      }
      return Promise.all(asked.map(({ caller, ...amounts }) => this.meanwhile.add(caller, amounts)));
    }
  }

  /** Adds up what is asked, a row for a caller and always in one order, so that servers do not wait for each other in a circle. */
  private async send(asked: readonly Asked[]): Promise<Counted[]> {
    const rows = await this.session.rows(sql`
      insert into rate_counts as c (caller, requests, points, until)
      select caller, sum(requests), sum(points), ${NOW} + ${raw(String(WINDOW))}
      from ${relation(
        'postgres',
        COLUMNS,
        asked.map(({ caller, requests, points }) => [caller, requests, points]),
      )} r
      group by caller order by caller
      on conflict (caller) do update set
        requests = case when ${IS_OVER} then 0 else c.requests end + excluded.requests,
        points = case when ${IS_OVER} then 0 else c.points end + excluded.points,
        until = case when ${IS_OVER} then excluded.until else c.until end
      returning caller, requests, points, until - ${NOW} as time_left`);
    const sums = new Map(rows.map((row) => [String(row.caller), toSum(row)]));
    // from the last to the first: each has used what it comes to without those who asked after it
    return asked
      .toReversed()
      .map(({ caller, requests, points }) => {
        const sum = sums.get(caller)!;
        const counted = {
          requests: { used: sum.requests, left: sum.left },
          points: { used: sum.points, left: sum.left },
        };
        sum.requests -= requests;
        sum.points -= points;
        return counted;
      })
      .reverse();
  }

  /** Takes away what nobody counts any more, now and then. Whoever sweeps elsewhere is not waited for. */
  private sweep(): void {
    if (performance.now() < this.sweptAt + WINDOW) return;
    this.sweptAt = performance.now();
    const swept = this.session.run(sql`
      delete from rate_counts where caller in (
        select caller from rate_counts where until < ${NOW} - ${raw(String(WINDOW))} for update skip locked)`);
    // the next one takes it
    swept.catch(() => undefined);
  }
}

function toSum(row: Row): Record<Kind | 'left', number> {
  return { requests: Number(row.requests), points: Number(row.points), left: Number(row.time_left) };
}
