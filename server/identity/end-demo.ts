import sql, { raw } from 'sql-template-tag';
import type { Session } from '../kit/session.js';
import { readSetting, writeSetting } from '../kit/settings.js';
import { AuditKind, noteAudit, program } from './audit.js';

/** Whom the demo let in. */
const ADMITTED = ['sign_in_sessions', 'people', 'invitations', 'setup_links', 'api_keys'];

/**
 * Makes a demo one's own database, as rows of one's own come in: whoever sits at the machine is let in no longer, and whoever
 * was let in by them is not either. To be called within the write of the rows; without effect where there is no demo.
 */
export async function endDemo(session: Session): Promise<void> {
  if ((await readSetting(session, 'demo')) !== 'true') return;
  await writeSetting(session, 'demo', 'false');
  for (const table of ADMITTED) await session.run(sql`delete from ${raw(table)}`);
  await noteAudit(session, program('server'), {
    kind: AuditKind.SETTING_CHANGED,
    subject: 'demo',
    detail: 'true → false',
  });
}
