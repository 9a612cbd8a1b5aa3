import type { Request, Response } from 'express';
import { endSession, type Device } from '../identity/sign-in-sessions.js';
import type { Store } from '../kit/session.js';
import type { Cookies } from './auth-cookies.js';

/** Lets the browser keep a new session. The one it had before ends. */
export async function keepSession(
  store: Store,
  { session: cookie }: Cookies,
  response: Response,
  secret: string,
): Promise<void> {
  const before = response.locals.signedIn;
  if (before) await store.write((session) => endSession(session, before.sessionId));
  response.cookie(cookie.name, secret, cookie.options);
}

/** Where a request comes from, as a session keeps it. */
export function deviceOf(request: Request): Device {
  return { address: request.ip ?? null, userAgent: request.get('User-Agent')?.slice(0, 300) ?? null };
}
