import sql from 'sql-template-tag';
import { ConfigError, type Config } from '../config.js';
import type { Database } from '../database.js';
import type { Session } from '../kit/session.js';
import { countNegativeFrom } from '../rollups/negative-score.js';
import { readSetting, readVersion, writeSetting } from '../kit/settings.js';

/**
 * Brings the database in line with the configuration, before the first answer is given or row is taken:
 * what counts as a negative ticket is counted anew when it changed, and the time zone is kept.
 * @throws ConfigError when TIME_ZONE is not the one in which the stored rows were given their days.
 */
export async function reconcileSettings(
  database: Database,
  config: Pick<Config, 'timeZone' | 'negativeSentiment'>,
): Promise<void> {
  await database.write(async (session) => {
    await keepTimeZone(session, config.timeZone);
    if (!(await countNegativeFrom(session, config.negativeSentiment))) return;
    await writeSetting(session, 'version', String((await readVersion(session)) + 1));
  });
}

async function keepTimeZone(session: Session, timeZone: string): Promise<void> {
  const stored = await readSetting(session, 'time_zone');
  if (stored === timeZone) return;
  if (stored !== undefined && (await hasDays(session))) {
    throw new ConfigError(
      `TIME_ZONE is "${timeZone}", but the stored rows were given their days in "${stored}"; ` +
        `expected ${stored}, or a new database into which the files are loaded again`,
    );
  }
  await writeSetting(session, 'time_zone', timeZone);
}

/** Days are given to sales and tickets as they are stored. */
async function hasDays(session: Session): Promise<boolean> {
  const rows = await session.rows(sql`
    select 1 as found where exists (select 1 from sales_transactions) or exists (select 1 from support_tickets)`);
  return rows.length > 0;
}
