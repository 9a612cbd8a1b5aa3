import sql from 'sql-template-tag';
import type { Session } from '../kit/session.js';
import { isLoopback } from './is-loopback.js';
import { hasAdmin } from './person.js';

/** How people get in: the demo and an open server take whoever sits at this machine, anything else asks who it is. */
export type AccessMode = 'demo' | 'open' | 'sign-in';

/** What decides it, beside the data. */
export interface AccessSettings {
  /** The address the server listens on. */
  host: string;
  access: 'sign-in' | 'open';
}

/** What the stored data are. */
export type Holding = 'nothing' | 'demo' | 'own';

/** Whether the rows are made up, one's own, or not there yet. */
export async function readHolding(session: Session): Promise<Holding> {
  const [row] = await session.rows(sql`
    select
      (select value from settings where name = 'demo') as demo,
      exists (select 1 from customers) or exists (select 1 from products) as loaded`);
  if (row?.demo === 'true') return 'demo';
  return row?.loaded ? 'own' : 'nothing';
}

/** Whether whoever sits at this machine is let in without a word. */
export async function letsLocalsIn(session: Session, settings: AccessSettings): Promise<boolean> {
  // an open server need not ask what it holds
  if (settings.access === 'open') return isLoopback(settings.host);
  return (await readAccessMode(session, settings)) !== 'sign-in';
}

/** How people get in now. It follows the data: rows of one's own end the demo at once. */
export async function readAccessMode(
  session: Session,
  { host, access }: AccessSettings,
): Promise<AccessMode> {
  if (!isLoopback(host)) return 'sign-in';
  const holding = await readHolding(session);
  // whoever became administrator before the first row came in means to be asked
  const isDemo = holding === 'demo' || (holding === 'nothing' && !(await hasAdmin(session)));
  return isDemo ? 'demo' : access;
}
