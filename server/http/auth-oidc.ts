import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { OidcProvider, oidcAttempt } from '../identity/oidc-provider.js';
import type { OidcSettings } from '../identity/oidc-settings.js';
import { signInByOidc } from '../identity/oidc-sign-in.js';
import { CallerError } from '../kit/errors.js';
import type { Store } from '../kit/session.js';
import { cookiesOf, readCookie } from './auth-cookies.js';
import { deviceOf, keepSession } from './auth-session.js';

const CALLBACK = '/auth/oidc/callback';

/** An attempt, and the page to go to once it is over. */
const travelling = oidcAttempt.extend({ to: z.string() });

/** Why somebody is sent back to the sign-in page, as its address says it. */
type Refusal = 'single-sign-on' | 'email-taken';

/** Signing in with an OpenID provider; to stand at /auth/oidc. */
export function oidcRouter(store: Store, settings: OidcSettings, publicUrl: string | undefined): Router {
  const router = Router({ caseSensitive: true });
  const cookies = cookiesOf(publicUrl);
  const provider = new OidcProvider(settings);

  const refuse = (response: Response, why: Refusal, error: unknown): void => {
    response.locals.log.warn({ err: error }, 'single sign-on failed');
    response.redirect(303, `/sign-in?problem=${why}`);
  };

  router.get('/', async (request, response) => {
    try {
      const { address, attempt } = await provider.begin(response.locals.origin.home + CALLBACK);
      const kept = JSON.stringify({ ...attempt, to: pageOfOurs(request.query.to) });
      response.cookie(cookies.oidc.name, Buffer.from(kept).toString('base64url'), cookies.oidc.options);
      response.redirect(303, address);
    } catch (error) {
      refuse(response, 'single-sign-on', error);
    }
  });

  router.get('/callback', async (request, response) => {
    try {
      const { to, ...attempt } = travelling.parse(JSON.parse(keptBy(request)));
      response.clearCookie(cookies.oidc.name, cookies.oidc.options);
      const answered = new URL(request.originalUrl, response.locals.origin.home);
      const person = await provider.finish(answered, attempt);
      const secret = await signInByOidc(store, settings, person, deviceOf(request));
      await keepSession(store, cookies, response, secret);
      response.redirect(303, to);
    } catch (error) {
      refuse(response, error instanceof CallerError ? 'email-taken' : 'single-sign-on', error);
    }
  });

  const keptBy = (request: Request): string =>
    Buffer.from(readCookie(request.headers, cookies.oidc) ?? '', 'base64url').toString();

  return router;
}

/** A page of this server to go on to; the first one for anything else. */
function pageOfOurs(to: unknown): string {
  const own = 'http://own.invalid';
  const isOwn = typeof to === 'string' && URL.canParse(to, own) && new URL(to, own).origin === own;
  return isOwn && /^\/(?![/\\])/.test(to) ? to : '/';
}
