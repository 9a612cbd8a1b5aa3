import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Session } from './session.js';

/** What the database remembers of itself. */
export type Setting = 'version' | 'state' | 'time_zone' | 'demo';

/** The value of a setting, or undefined when it was never set. */
export async function readSetting(session: Session, name: Setting): Promise<string | undefined> {
  const [row] = await session.rows(sql`select value from settings where name = ${name}`);
  return row && String(row.value);
}

/** Sets a setting. To be called within a write. */
export async function writeSetting(session: Session, name: Setting, value: string): Promise<void> {
  await session.run(sql`
    insert into settings (name, value) values (${name}, ${value})
    on conflict (name) do update set value = excluded.value`);
}

/** The number of committed changes so far: ETag, cache key and freshness stamp. 0 in an empty database. */
export async function readVersion(session: Session): Promise<number> {
  return Number((await readSetting(session, 'version')) ?? 0);
}

/**
 * Raises the version by one, and gives the new state a name that no other has, whatever the clock says. To be called
 * within a write.
 * @returns the new version.
 */
export async function raiseVersion(session: Session): Promise<number> {
  const version = (await readVersion(session)) + 1;
  await session.run(sql`
    insert into settings (name, value) values ('version', ${String(version)}), ('state', ${randomUUID()})
    on conflict (name) do update set value = excluded.value`);
  return version;
}
