import type { Session } from '../kit/session.js';
import { readHolding, type AccessSettings } from './access-mode.js';
import { isLoopback } from './is-loopback.js';
import type { OidcSettings } from './oidc-settings.js';
import { hasAdmin } from './person.js';

/** The server would be reached from elsewhere, and is not fit for it. The message says why, a line for each reason. */
export class UnsafeStart extends Error {
  override readonly name = 'UnsafeStart';
}

/** What a start is judged by. */
export interface StartSettings extends AccessSettings {
  publicUrl: string | undefined;
  insecureHttp: boolean;
  oidc: OidcSettings | undefined;
  demo: { fill: boolean };
}

/**
 * Lets a server that only its own machine reaches start as it likes, and any other one only when people sign in to it, over
 * https, for data that are not made up.
 * @throws UnsafeStart
 */
export async function expectSafeStart(session: Session, settings: StartSettings): Promise<void> {
  const { host, access, publicUrl, insecureHttp, oidc, demo } = settings;
  if (isLoopback(host)) return;
  const reasons: string[] = [];
  const admits = [...(oidc?.roleMap.values() ?? [])].includes('ADMIN');
  if (!admits && !(await hasAdmin(session))) {
    reasons.push(
      'nobody can sign in yet; start with HOST=127.0.0.1 DEMO=off and follow the setup link it prints',
    );
  }
  if (!publicUrl?.startsWith('https:') && !insecureHttp) {
    reasons.push(
      'PUBLIC_URL is no https address; set the one that people use, or INSECURE_HTTP=allow in a network you trust',
    );
  }
  const holding = await readHolding(session);
  if (holding === 'demo' || (holding === 'nothing' && demo.fill)) {
    reasons.push('the data are the demo; set DEMO=off and a database of your own (DB_PATH or DATABASE_URL)');
  }
  if (access === 'open') reasons.push('ACCESS is open, which lets everybody in; leave it out');
  if (reasons.length === 0) return;
  throw new UnsafeStart(reasons.map((why) => `HOST is "${host}", which others reach, but ${why}`).join('\n'));
}
