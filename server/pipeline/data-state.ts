import sql from 'sql-template-tag';
import type { Session } from '../kit/session.js';

/**
 * Names the state of the stored data and of the scores computed from them. Two states never share a name: not after a
 * change, and not when a database was begun anew and has come to the same version again.
 * @param session one that reads what was committed last, and no copy that comes after it.
 */
export async function readDataState(session: Session): Promise<string> {
  const [row] = await session.rows(sql`
    select
      (select value from settings where name = 'version') as version,
      coalesce(
        (select value from settings where name = 'state'),
        (select cast(max(loaded_at) as text) from loads)) as state,
      (select version || ' ' || body from models where name = 'run') as scored`);
  const scored = row?.scored as string | null | undefined;
  return `${Number(row?.version ?? 0)}-${(row?.state ?? '') as string}-${scored ?? ''}`;
}
