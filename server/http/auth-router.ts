import { Router, type Response } from 'express';
import { z } from 'zod';
import { letsLocalsIn } from '../identity/access-mode.js';
import { changePassword } from '../identity/change-password.js';
import { acceptInvitation } from '../identity/invitations.js';
import { claimSetup } from '../identity/setup.js';
import { offerSetup } from '../identity/offer-setup.js';
import { signIn, signOut } from '../identity/sign-in.js';
import { findSession } from '../identity/sign-in-sessions.js';
import { SignInThrottle } from '../identity/sign-in-throttle.js';
import { forbidden, unauthenticated } from '../kit/errors.js';
import { PERSON_ROLES } from '../kit/principal.js';
import type { Store } from '../kit/session.js';
import { cookiesOf } from './auth-cookies.js';
import { postsOfOurs, readBody } from './auth-post.js';
import type { AuthSettings } from './auth-principal.js';
import { readAuthStatus } from './auth-status.js';
import { deviceOf, keepSession } from './auth-session.js';
import { oidcRouter } from './auth-oidc.js';
import { retryLater } from './auth-retry.js';

const text = z.string().max(1_000);
const name = z.string().trim().min(1).max(200);
const email = z.email().max(254);
const token = z.string().max(200);

const BODIES = {
  signIn: z.object({ email: z.string().max(254), password: text }),
  setup: z.object({ token, name, email, password: text }),
  invitation: z.object({ token, name, password: text }),
  password: z.object({ current: text, next: text }),
  demoRole: z.object({ role: z.enum(PERSON_ROLES) }),
};

/**
 * Signing in and out, and how people get in for the first time; to stand at /auth. Each answer to a POST is the status
 * of whoever asks as it is from then on.
 * @param announce tells whoever runs the server the token of a setup link.
 */
export function authRouter(store: Store, settings: AuthSettings, announce: (token: string) => void): Router {
  const router = Router({ caseSensitive: true });
  const cookies = cookiesOf(settings.publicUrl);
  const throttle = new SignInThrottle(store);

  /** Answers as whoever has this session. */
  const begin = async (response: Response, secret: string): Promise<void> => {
    await keepSession(store, cookies, response, secret);
    const signedIn = await findSession(store, secret);
    if (!signedIn) throw unauthenticated();
    response.json(await readAuthStatus(store, settings, signedIn.principal, signedIn));
  };

  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });

  router.get('/status', async (_request, response) => {
    const { principal, signedIn } = response.locals;
    const status = await readAuthStatus(store, settings, principal, signedIn);
    if (status.setupNeeded) await offerSetup(store, announce);
    response.json(status);
  });

  if (settings.oidc) router.use('/oidc', oidcRouter(store, settings.oidc, settings.publicUrl));

  router.post(/.*/, postsOfOurs(settings.allowedOrigins));

  router.post('/sign-in', async (request, response) => {
    const credentials = readBody(BODIES.signIn, request);
    await begin(response, await signIn(store, credentials, deviceOf(request), throttle));
  });

  router.post('/setup', async (request, response) => {
    const answer = readBody(BODIES.setup, request);
    await begin(response, await claimSetup(store, answer, deviceOf(request)));
  });

  router.post('/invitation', async (request, response) => {
    const answer = readBody(BODIES.invitation, request);
    await begin(response, await acceptInvitation(store, answer, deviceOf(request)));
  });

  router.post('/password', async (request, response) => {
    const { signedIn } = response.locals;
    if (!signedIn) throw unauthenticated('Sign in first');
    const passwords = readBody(BODIES.password, request);
    await begin(response, await changePassword(store, signedIn, passwords, deviceOf(request), throttle));
  });

  router.post('/sign-out', async (request, response) => {
    const { signedIn } = response.locals;
    if (signedIn) await signOut(store, signedIn, deviceOf(request));
    response.clearCookie(cookies.session.name, cookies.session.options);
    response.status(204).end();
  });

  router.post('/demo-role', async (request, response) => {
    const { role } = readBody(BODIES.demoRole, request);
    if (!(await letsLocalsIn(store, settings))) {
      throw forbidden('Roles can be tried in the demo only; sign in to have the one you were given');
    }
    response.cookie(cookies.demoRole.name, role, cookies.demoRole.options);
    response.json(await readAuthStatus(store, settings, { kind: 'local', role }, undefined));
  });

  router.use(retryLater);
  return router;
}
