import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Provider, type Grant } from 'oidc-provider';

/** What the provider tells of somebody. */
export interface Account {
  sub: string;
  name: string;
  email: string;
  email_verified: boolean;
  roles?: string[];
}

/** A real OpenID provider, at which one person signs in without being asked. */
export interface OpenIdProvider {
  issuer: string;
  client: { id: string; secret: string };
  /** Who signs in from now on. */
  account: Account;
  /** Lets the provider send people back to an address. */
  sendBackTo(callback: string): void;
  stop(): Promise<void>;
}

const CLIENT = { id: 'contexq', secret: randomBytes(32).toString('hex') };

export async function startOpenIdProvider(account: Account): Promise<OpenIdProvider> {
  let answer: ReturnType<Provider['callback']> | undefined;
  const server = createServer((request, response) => answer?.(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const running: OpenIdProvider = {
    issuer,
    client: CLIENT,
    account,
    sendBackTo: (callback) => {
      const provider = new Provider(
        issuer,
        configuration(callback, () => running.account),
      );
      const flow = provider.callback();
      answer = (request, response) => {
        if (!request.url?.startsWith('/login/')) flow(request, response);
        else {
          const login = { accountId: running.account.sub };
          void provider.interactionFinished(request, response, { login });
        }
      };
    },
    stop: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return running;
}

function configuration(callback: string, account: () => Account): object {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [callback],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'roles'] },
    pkce: { required: () => true, methods: ['S256'] },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/login/${uid}` },
    findAccount: (_context: unknown, sub: string) => ({ accountId: sub, claims: account }),
    loadExistingGrant: async ({ oidc }: GrantContext): Promise<Grant> => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  };
}

interface GrantContext {
  oidc: { provider: Provider; client: { clientId: string }; session: { accountId: string } };
}
