import type { IncomingHttpHeaders } from 'node:http';
import type { RequestHandler } from 'express';
import type { Config } from '../config.js';
import { letsLocalsIn } from '../identity/access-mode.js';
import { findKeyHolder } from '../identity/api-key.js';
import { personRole } from '../identity/role.js';
import { findSession, type SignedIn } from '../identity/sign-in-sessions.js';
import type { Origin } from '../kit/context.js';
import { unauthenticated } from '../kit/errors.js';
import type { Principal } from '../kit/principal.js';
import type { Session, Store } from '../kit/session.js';
import { cookiesOf, readCookie } from './auth-cookies.js';

declare module 'express-serve-static-core' {
  interface Locals {
    /** Who asks. */
    principal: Principal;
    /** Who the request comes from, where that was found out before. */
    found: Found | undefined;
    /** The session of a person. */
    signedIn: SignedIn | undefined;
    /** Where the request came from. */
    origin: Origin;
  }
}

/** What decides who a request comes from, beside the request. */
export type AuthSettings = Pick<Config, 'host' | 'access' | 'publicUrl' | 'oidc' | 'allowedOrigins'>;

/** Who a request comes from. */
export interface Found {
  principal: Principal;
  signedIn?: SignedIn;
  /** The request brings a session that has run out or was ended. */
  isStale?: boolean;
}

/**
 * Finds out by the headers of a request who sends it: a program by its key, a person by the cookie of a session, and
 * otherwise whoever sits at this machine or a visitor.
 * @param store one that can only be read keeps no note that the key or the session was used.
 * @param letsIn whether whoever sits at this machine is let in without a word.
 * @throws CallerError UNAUTHENTICATED for a key that does not hold.
 */
export async function findPrincipal(
  store: Session | Store,
  settings: AuthSettings,
  headers: IncomingHttpHeaders,
  letsIn = () => letsLocalsIn(store, settings),
): Promise<Found> {
  if (headers.authorization !== undefined) {
    const [scheme, key = ''] = headers.authorization.split(' ');
    const holder = scheme?.toLowerCase() === 'bearer' ? await findKeyHolder(store, key) : undefined;
    if (!holder) throw unauthenticated('The key is unknown, was revoked or has run out');
    return { principal: holder };
  }
  const cookies = cookiesOf(settings.publicUrl);
  const secret = readCookie(headers, cookies.session);
  const signedIn = secret === undefined ? undefined : await findSession(store, secret);
  if (signedIn) return { principal: signedIn.principal, signedIn };
  const isStale = secret !== undefined;
  if (!(await letsIn())) return { principal: { kind: 'visitor' }, isStale };
  const role = personRole(readCookie(headers, cookies.demoRole)) ?? 'ADMIN';
  return { principal: { kind: 'local', role }, isStale };
}

/** Notes on every request who it comes from. A key that does not hold is refused, a session that does not is forgotten. */
export function identifyPrincipal(store: Store, settings: AuthSettings): RequestHandler {
  const { session } = cookiesOf(settings.publicUrl);
  return async (request, response, next) => {
    response.vary('Authorization, Cookie');
    response.locals.origin = {
      address: request.ip ?? null,
      home: settings.publicUrl ?? `http://${request.get('Host') ?? ''}`,
    };
    // what is refused comes from nobody
    response.locals.principal = { kind: 'visitor' };
    const found =
      response.locals.found ??
      (await findPrincipal(store, settings, request.headers).catch((error: unknown) => {
        response.set('WWW-Authenticate', 'Bearer error="invalid_token"');
        throw error;
      }));
    const { principal, signedIn, isStale } = found;
    if (isStale) response.clearCookie(session.name, session.options);
    response.locals.principal = principal;
    response.locals.signedIn = signedIn;
    next();
  };
}
