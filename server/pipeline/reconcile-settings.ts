import sql from 'sql-template-tag';
import { ConfigError, type Config } from '../config.js';
import type { Database } from '../database.js';
import { AuditKind, noteAudit, program } from '../identity/audit.js';
import type { Session } from '../kit/session.js';
import { countNegativeFrom } from '../rollups/negative-score.js';
import { raiseVersion, readSetting, writeSetting } from '../kit/settings.js';

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
    await raiseVersion(session);
    await noteSetting(session, 'negative_sentiment', String(config.negativeSentiment));
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
  if (stored !== undefined) await noteSetting(session, 'time_zone', `${stored} → ${timeZone}`);
}

function noteSetting(session: Session, subject: string, detail: string): Promise<void> {
  return noteAudit(session, program('server'), { kind: AuditKind.SETTING_CHANGED, subject, detail });
}

/** Days are given to sales and tickets as they are stored. */
async function hasDays(session: Session): Promise<boolean> {
  const rows = await session.rows(sql`
    select 1 as found where exists (select 1 from sales_transactions) or exists (select 1 from support_tickets)`);
  return rows.length > 0;
}
