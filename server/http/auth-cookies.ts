import type { IncomingHttpHeaders } from 'node:http';
import type { CookieOptions } from 'express';
import { LONGEST_SESSION } from '../identity/sign-in-sessions.js';

/** A cookie of ours: how it is called and how it is kept. */
export interface Cookie {
  name: string;
  options: CookieOptions;
}

/** The cookies of a server: of one that is reached by https the browser sends them back in no other way. */
export interface Cookies {
  session: Cookie;
  /** The role somebody tries the demo in. */
  demoRole: Cookie;
  /** What an OpenID provider is asked with, until it has answered. */
  oidc: Cookie;
}

const OIDC_PATIENCE = 10 * 60_000;

const OVER_HTTPS = cookies(true);
const OVER_HTTP = cookies(false);

/** @param publicUrl the address people reach the server at, if it was given. */
export function cookiesOf(publicUrl: string | undefined): Cookies {
  return publicUrl?.startsWith('https:') ? OVER_HTTPS : OVER_HTTP;
}

function cookies(secure: boolean): Cookies {
  const prefix = secure ? '__Host-' : '';
  const options = { secure, httpOnly: true, sameSite: 'lax', path: '/' } as const;
  return {
    session: { name: `${prefix}contexq`, options: { ...options, maxAge: LONGEST_SESSION } },
    demoRole: { name: 'contexq-demo-role', options },
    oidc: { name: `${prefix}contexq-oidc`, options: { ...options, maxAge: OIDC_PATIENCE } },
  };
}

/** The value of a cookie that a request brings. */
export function readCookie(headers: IncomingHttpHeaders, { name }: Cookie): string | undefined {
  const pair = headers.cookie?.split('; ').find((each) => each.startsWith(`${name}=`));
  return pair?.slice(name.length + 1) || undefined;
}
