import { UNLIMITED } from './backup/unlimited.js';
import type { Database } from './database.js';
import { LOCKS } from './postgres/advisory-locks.js';

/** While the lock is held: it stays however long the work takes, and goes within half a minute with its machine. */
const HOLDING = [
  ...UNLIMITED,
  'set local tcp_keepalives_idle = 10',
  'set local tcp_keepalives_interval = 5',
  'set local tcp_keepalives_count = 3',
];

/**
 * Does long work that one server does for all on a PostgreSQL: for as long, no other server does any. Whoever dies at it
 * lets go with its connection.
 * @returns what the work does; undefined, and nothing is done, while another server is at it.
 */
export async function alone<T>(
  { dialect, source }: Pick<Database, 'dialect' | 'source'>,
  work: () => Promise<T>,
): Promise<T | undefined> {
  if (dialect === 'sqlite') return work();
  const runner = source.createQueryRunner();
  try {
    // a lock of a transaction holds through proxies too that hand a connection to others after each transaction
    await runner.query('begin');
    for (const setting of HOLDING) await runner.query(setting);
    const [row] = (await runner.query(`select pg_try_advisory_xact_lock(${LOCKS.fitting}) as got`)) as [
      { got: boolean },
    ];
    return row.got ? await work() : undefined;
  } finally {
    // a connection that broke has let go by itself
    await runner.query('rollback').catch(() => undefined);
    await runner.release();
  }
}
