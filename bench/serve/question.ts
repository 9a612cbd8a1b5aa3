import type { Request } from 'autocannon';
import type { Subject } from '../record-ids.js';

/** One thing that is asked again and again. */
export interface Question {
  name: string;
  /** What it is about; without it, it is always the same. */
  about?: Subject;
  /** One of them, about a record where it is about one. */
  ask: (id: string) => Request;
  /** Routes of the seed design that give the same figures, and how often each is asked for them; none where it has none. */
  seed: Readonly<Record<string, number>>;
  /** Whether its answers are kept; those that depend on who asks are not. They are when left out. */
  isKept?: boolean;
  /** Its share of visits, in a mix of all of its kind. */
  visits: number;
}

/** What browsers say they read, and most programs that speak HTTP. */
export const READS = { 'accept-encoding': 'gzip, deflate, br' } as const;

/** A question to GraphQL. */
export function posted(query: string, variables: object): Request {
  return toGraphql({ query, variables });
}

/** A question to GraphQL as the dashboard sends it: by the hash of its text. */
export function postedHash(sha256Hash: string, variables: object, operationName: string): Request {
  return toGraphql({ operationName, variables, extensions: { persistedQuery: { version: 1, sha256Hash } } });
}

function toGraphql(body: object): Request {
  return {
    method: 'POST',
    path: '/graphql',
    headers: { ...READS, 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  };
}
