import sql from 'sql-template-tag';
import { CallerError } from '../kit/errors.js';
import type { Session, Store } from '../kit/session.js';

const MINUTE = 60_000;
/** ms in which attempts are counted together. */
const WINDOW = 15 * MINUTE;
/** Wrong passwords that one address, and one account, may be tried with in that time. */
const MOST = { address: 30, account: 10 } as const;

/** Tried too often. */
export class TooManyAttempts extends CallerError {
  /** Seconds until the next attempt. */
  readonly retryAfter: number;

  /** @param wait ms until the next attempt. */
  constructor(wait: number) {
    super('RATE_LIMITED', `Too many attempts; try again in ${Math.ceil(wait / MINUTE)} minutes`);
    this.retryAfter = Math.ceil(wait / 1_000);
  }
}

/**
 * Slows the guessing of passwords down. An attempt counts before it is judged, so that none slip through together, and is
 * stored, so that neither a restart nor another server forgets it.
 */
export class SignInThrottle {
  constructor(private readonly store: Store) {}

  /** @throws TooManyAttempts */
  async count(address: string, email: string): Promise<void> {
    const now = Date.now();
    const until = await this.store.write(async (session) => {
      // also what began before the clock was set back, by more than the clocks of servers differ
      await session.run(
        sql`delete from sign_in_attempts where until <= ${now} or until > ${now + 2 * WINDOW}`,
      );
      const ofAddress = await attempt(session, nameOf('address', address), now);
      // an address that is refused must not lock accounts any more
      if (ofAddress.attempts > MOST.address) return ofAddress.until;
      const ofAccount = await attempt(session, nameOf('account', email), now);
      return ofAccount.attempts > MOST.account ? ofAccount.until : undefined;
    });
    if (until !== undefined) throw new TooManyAttempts(until - now);
  }

  /** Takes an attempt back that was right. */
  async forgive(address: string, email: string): Promise<void> {
    await this.store.write(async (session) => {
      await session.run(sql`
        update sign_in_attempts set attempts = attempts - 1 where name = ${nameOf('address', address)}`);
      await session.run(sql`delete from sign_in_attempts where name = ${nameOf('account', email)}`);
    });
  }
}

function nameOf(kind: keyof typeof MOST, name: string): string {
  return `${kind} ${name}`;
}

async function attempt(
  session: Session,
  name: string,
  now: number,
): Promise<{ attempts: number; until: number }> {
  const [row] = await session.rows(sql`
    insert into sign_in_attempts (name, attempts, until) values (${name}, 1, ${now + WINDOW})
    on conflict (name) do update set attempts = sign_in_attempts.attempts + 1
    returning attempts, until`);
  return { attempts: Number(row?.attempts), until: Number(row?.until) };
}
