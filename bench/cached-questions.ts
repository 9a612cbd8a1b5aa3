import type { Question } from './recorded-answers.js';

const LIST = `query List($first: Int!) {
  customers(first: $first, orderBy: { field: REVENUE, direction: DESC }) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { id name email industry region segment sales { orders units grossRevenue netRevenue lastPurchase } }
  }
}`;

const ZIPPED = { 'Accept-Encoding': 'gzip, deflate, br' };

/** What is asked: REST and GraphQL, as programs ask and as browsers do. */
export const CACHED_QUESTIONS: readonly Question[] = [
  { name: 'rest-list', path: '/customers?limit=25', method: 'GET', headers: {} },
  { name: 'rest-overview', path: '/overview', method: 'GET', headers: ZIPPED },
  graphql('graphql', {}),
  graphql('graphql-zipped', ZIPPED),
];

function graphql(name: string, headers: Record<string, string>): Question {
  return {
    name,
    path: '/graphql',
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ operationName: 'List', query: LIST, variables: { first: 25 } }),
  };
}
