import { ApolloClient, ApolloLink, type FieldReadFunction, HttpLink, InMemoryCache } from '@apollo/client';
import { askAheadLink } from './ask-ahead.js';
import { signInLink } from './identity/sign-in-link.js';
import { withheldLink } from './identity/withheld-link.js';
import { trustedLink } from './trusted-link.js';

const ONLY_ONE = { keyFields: [] } as const;

/** What a list has already told is known by its id too. */
const byId =
  (__typename: string): FieldReadFunction =>
  (known, { args, toReference }) =>
    known === undefined ? toReference({ __typename, id: args?.['id'] as string }) : (known as unknown);

const typePolicies = {
  Query: { fields: { insight: byId('Insight'), ticket: byId('Ticket') } },
  // There is one of each, so that what any page asks of them is known to all.
  DataStatus: ONLY_ONE,
  Facets: ONLY_ONE,
  Viewer: ONLY_ONE,
  // Parts without an id of their own: what one page asked of them adds to what another did.
  CustomerSales: { merge: true },
  HealthScore: { merge: true },
  ChurnRisk: { merge: true },
  LifetimeValue: { merge: true },
  ProductPerformance: { merge: true },
  SentimentSummary: { merge: true },
  Trend: { merge: true },
};

/** An answer that has not come by then is not waited for, so that a page can say so. */
const PATIENCE_MS = 30_000;

const withPatience: typeof fetch = (address, request) => {
  const tooLong = AbortSignal.timeout(PATIENCE_MS);
  const signal = request?.signal ? AbortSignal.any([request.signal, tooLong]) : tooLong;
  return fetch(address, { ...request, signal });
};

const http = new HttpLink({
  uri: `${import.meta.env.VITE_API_URL ?? ''}/graphql`,
  credentials: 'same-origin',
  fetch: withPatience,
});

/** Shows what is known at once and asks again on each visit, so that going back is instant and never out of date. */
export const apollo = new ApolloClient({
  link: ApolloLink.from([askAheadLink(), signInLink(), withheldLink(), trustedLink(), http]),
  cache: new InMemoryCache({ typePolicies }),
  defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
});
