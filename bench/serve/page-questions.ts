import type { Subject } from '../record-ids.js';
import { pageHashes } from './page-hashes.js';
import { postedHash, type Question } from './question.js';

/** A page of the dashboard as somebody opens it, and how the seed design gives its figures. */
interface Page {
  about?: Subject;
  /** What the query is asked with before anybody chooses anything. */
  variables: (id: string) => object;
  seed: Question['seed'];
  isKept?: boolean;
  /** Visits among a hundred. */
  visits: number;
}

/** Rows of a list's first page. */
const FIRST = 25;
const descending = (field: string) => ({ field, direction: 'DESC' });
/** For who looks after the server, not for who looks at figures. */
const administration = (variables: object): Page => ({
  variables: () => variables,
  seed: {},
  isKept: false,
  visits: 1,
});

/** By the name of the page's query; every query below client/src/pages is here. */
export const PAGES: Readonly<Record<string, Page>> = {
  Overview: {
    variables: () => ({ period: { lastMonths: 12 }, compare: 'PREVIOUS_PERIOD' }),
    seed: { '/overview': 1, '/anomalies': 1, '/trends': 1 },
    visits: 20,
  },
  // revenue, orders and mood of each row are told by the seed design's profiles alone
  Customers: {
    variables: () => ({ first: FIRST, orderBy: descending('REVENUE'), filter: {} }),
    seed: { '/customers': 1, '/customers/{id}': FIRST },
    visits: 15,
  },
  Customer: {
    about: 'customers',
    variables: (id) => ({ id, entries: 15 }),
    seed: { '/customers/{id}': 1 },
    visits: 25,
  },
  Products: {
    variables: () => ({ first: FIRST, orderBy: descending('REVENUE'), filter: {} }),
    seed: { '/products': 1, '/products/{id}': FIRST, '/trends': 1 },
    visits: 8,
  },
  Product: {
    about: 'products',
    variables: (id) => ({ id, rows: 10 }),
    seed: { '/products/{id}': 1, '/trends': 1 },
    visits: 12,
  },
  Sales: {
    variables: () => ({ first: FIRST, orderBy: descending('OCCURRED_AT'), filter: {} }),
    seed: {},
    visits: 4,
  },
  Tickets: {
    variables: () => ({ first: FIRST, orderBy: descending('OPENED_AT'), filter: {} }),
    seed: {},
    visits: 3,
  },
  Ticket: { about: 'support_tickets', variables: (id) => ({ id }), seed: {}, visits: 3 },
  Anomalies: {
    variables: () => ({ first: FIRST, window: 180, maxQ: 0.05 }),
    seed: { '/anomalies': 1 },
    visits: 3,
  },
  Trends: {
    variables: () => ({ first: FIRST, threshold: 20, by: 'CATEGORY' }),
    seed: { '/trends': 1 },
    visits: 3,
  },
  Account: administration({}),
  People: administration({ first: FIRST }),
  SignInSessions: administration({ first: FIRST }),
  ApiKeys: administration({ first: FIRST }),
  AuditLog: administration({ first: FIRST, filter: {} }),
};

/** The query of every page, with the variables the page sends. */
export function pageQuestions(): Question[] {
  const hashes = pageHashes();
  return Object.entries(PAGES).map(([name, { variables, ...rest }]) => ({
    ...rest,
    name: `${name} page`,
    ask: (id) => postedHash(hashes.get(name)!, variables(id), name),
  }));
}
