import { serverAudits } from 'graphql-http';

/** How one rule of GraphQL over HTTP is kept. */
export interface Audited {
  id: string;
  /** Begins with MUST, SHOULD or MAY. */
  name: string;
  status: 'ok' | 'notice' | 'warn' | 'error';
  /** Why it is not `ok`. */
  reason: string | undefined;
}

/**
 * Checks a GraphQL address against the rules of GraphQL over HTTP, as one who may ask: with the header that other sites
 * cannot send.
 * @param key an API key, for a server that asks for one.
 */
export async function auditHttp(url: string, key?: string): Promise<Audited[]> {
  const own = { 'GraphQL-Require-Preflight': '1', ...(key && { Authorization: `Bearer ${key}` }) };
  const fetchFn: typeof fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    for (const [name, value] of Object.entries(own)) headers.set(name, value);
    return fetch(input, { ...init, headers });
  };
  const audited: Audited[] = [];
  for (const audit of serverAudits({ url, fetchFn })) {
    const result = await audit.fn();
    const reason = result.status === 'ok' ? undefined : result.reason;
    audited.push({ id: result.id, name: result.name, status: result.status, reason });
  }
  return audited;
}
