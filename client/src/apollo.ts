import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';

/** Parts without an id of their own: what one page asked of them adds to what another did. */
const typePolicies = {
  CustomerSales: { merge: true },
  ProductPerformance: { merge: true },
  SentimentSummary: { merge: true },
  DataStatus: { merge: true },
  Trend: { merge: true },
};

/** Shows what is known at once and asks again on each visit, so that going back is instant and never out of date. */
export const apollo = new ApolloClient({
  link: new HttpLink({ uri: `${import.meta.env.VITE_API_URL ?? ''}/graphql`, credentials: 'same-origin' }),
  cache: new InMemoryCache({ typePolicies }),
  defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
});
