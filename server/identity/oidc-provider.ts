import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';
import { z } from 'zod';
import type { OidcSettings } from './oidc-settings.js';

/** What one attempt to sign in is recognised by; the browser keeps it until the provider has answered. */
export const oidcAttempt = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });
export type OidcAttempt = z.output<typeof oidcAttempt>;

/** Whom the provider vouches for. */
export interface OidcPerson {
  issuer: string;
  subject: string;
  email: string;
  emailVerified: boolean;
  name: string;
  /** What the role claim says. */
  groups: string[];
}

const names = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .catch([])
  .default([]);

/** An OpenID provider, asked by the code flow with PKCE, state and nonce (OpenID Connect Core 1.0, RFC 7636). */
export class OidcProvider {
  private found: Promise<Configuration> | undefined;

  constructor(private readonly settings: OidcSettings) {}

  /** Where to send somebody who wants to sign in, and what to recognise the answer by. */
  async begin(callback: string): Promise<{ address: string; attempt: OidcAttempt }> {
    const attempt = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const address = buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: callback,
      scope: 'openid email profile',
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
    });
    return { address: address.href, attempt };
  }

  /**
   * Whom the provider's answer is about.
   * @param answered the address the browser came back to, with what the provider added to it.
   * @throws Error when the answer does not belong to the attempt, or is not the provider's.
   */
  async finish(answered: URL, { state, nonce, verifier }: OidcAttempt): Promise<OidcPerson> {
    const configuration = await this.configuration();
    const tokens = await authorizationCodeGrant(configuration, answered, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const token = tokens.claims();
    if (!token) throw new Error('the provider sent no ID token');
    // many providers tell e-mail and groups only when asked for more
    const more = configuration.serverMetadata().userinfo_endpoint
      ? await fetchUserInfo(configuration, tokens.access_token, token.sub)
      : {};
    const claims: Record<string, unknown> = { ...more, ...token };
    const email = z.email().max(254).parse(claims.email);
    return {
      issuer: token.iss,
      subject: token.sub,
      email,
      emailVerified: claims.email_verified === true,
      name: z.string().trim().min(1).max(200).catch(email).parse(claims.name),
      groups: names.parse(claims[this.settings.roleClaim]),
    };
  }

  /** What the provider says of itself; asked once, and again after a failure. */
  private configuration(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const execute = issuer.startsWith('http:') ? [allowInsecureRequests] : [];
    this.found ??= discovery(new URL(issuer), clientId, clientSecret, undefined, { execute }).catch(
      (error: unknown) => {
        this.found = undefined;
        throw error;
      },
    );
    return this.found;
  }
}
