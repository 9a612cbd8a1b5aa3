import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  execute,
  getOperationAST,
  OperationTypeNode,
  parse,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { createContext } from '../context.js';
import type { Database } from '../database.js';
import { fillWithDemo } from '../demo.js';
import { compiledQuery } from '../kit/compiled-query.js';
import { DEFAULT_INSIGHT_SETTINGS } from '../kit/insight-settings.js';
import { ROUTES } from '../rest/routes.js';
import { storedOperation } from '../rest/stored-operation.js';
import { buildSchema } from '../schema.js';
import { onDatabase } from '../testing/database.js';
import { score } from '../testing/score.js';
import { serveApp, type ServedApp } from '../testing/serve-app.js';
import { dashboardDocuments } from './trusted-documents.js';

const DEMO = {
  demo: { fill: true, customers: 60, transactions: 3_000 },
  timeZone: 'UTC',
  negativeSentiment: -0.25,
};
const CONFIG = { timeZone: 'UTC', currency: 'USD', insights: DEFAULT_INSIGHT_SETTINGS };
const ROLES = ['ADMIN', 'LEADERSHIP', 'SALES', 'SUPPORT'] as const;
type Role = (typeof ROLES)[number];
const ID = 'C00001';
const PRODUCT = 'P0001';
const ALL = { first: 25, filter: {} };

/** What each query of the dashboard is asked with. */
const ASKED: Readonly<Record<string, Record<string, unknown>>> = {
  Account: {},
  Anomalies: { first: 25, window: 3_650, maxQ: 1 },
  ApiKeys: { first: 25 },
  AuditLog: ALL,
  Customer: { id: ID, entries: 15 },
  Customers: { ...ALL, orderBy: { field: 'ORDERS', direction: 'DESC' } },
  DataStatus: {},
  Overview: { period: { lastMonths: 12 }, compare: 'PREVIOUS_PERIOD' },
  People: { first: 25 },
  Product: { id: PRODUCT, rows: 10 },
  Products: { ...ALL, orderBy: { field: 'ORDERS', direction: 'DESC' } },
  SaleEvidence: { filter: { customerId: ID }, customer: ID, ofCustomer: true },
  Sales: { ...ALL, orderBy: { field: 'OCCURRED_AT', direction: 'DESC' } },
  Search: { text: 'a' },
  SignInSessions: { first: 25 },
  Ticket: { id: 'T000001' },
  TicketEvidence: { filter: { productId: PRODUCT }, product: PRODUCT, ofProduct: true },
  Tickets: { ...ALL, orderBy: { field: 'OPENED_AT', direction: 'DESC' } },
  Trends: { first: 25, threshold: 1, by: 'CATEGORY' },
  WhyInsight: { id: `CHURN_RISK:${ID}` },
};

const queries = [...dashboardDocuments()]
  .map(([hash, text]) => ({ hash, document: parse(text) }))
  .map((known) => ({ ...known, operation: getOperationAST(known.document)! }))
  .filter(({ operation }) => operation.operation === OperationTypeNode.QUERY)
  .map(({ document, operation, hash }) => ({ document, hash, name: operation.name!.value }));

describe('a compiled query answers as the reference implementation does', () => {
  const open = onDatabase('sqlite');
  let database: Database;
  let schema: GraphQLSchema;
  let app: ServedApp;

  beforeAll(async () => {
    schema = await buildSchema();
    database = await open();
    await fillWithDemo(database, DEMO, () => undefined, new AbortController().signal);
    await score(database);
    app = await serveApp(database);
  }, 120_000);
  afterAll(() => app.stop());

  const contextOf = (role: Role) => createContext(database, CONFIG, { kind: 'local', role });
  /** Everything; of errors, whose order is that in which they happened, sorted, and what is withheld by itself. */
  const told = ({ data, errors = [] }: ExecutionResult) => ({
    data: JSON.stringify(data),
    withheld: errors.flatMap(({ extensions }) => (extensions.withheld as string[] | undefined) ?? []).sort(),
    errors: errors
      .map(({ message, path, locations, extensions, originalError }) =>
        JSON.stringify([path, message, locations, extensions.code, originalError?.name]),
      )
      .sort(),
  });

  test('every query of the dashboard is asked here', () => {
    expect(Object.keys(ASKED).sort()).toEqual(queries.map(({ name }) => name).sort());
  });

  describe.each(ROLES)('%s', (role) => {
    test.each(queries)('$name', async ({ document, name }) => {
      const variableValues = ASKED[name]!;
      const compiled = await compiledQuery(schema, document)(contextOf(role), variableValues);
      const reference = await execute({ schema, document, variableValues, contextValue: contextOf(role) });
      expect(told(compiled)).toEqual(told(reference));
      expect(compiled.data).toBeDefined();
    });

    test.each(Object.values(ROUTES))('$path', async (route) => {
      const { document, answer } = storedOperation(schema, route);
      const variableValues = { first: 10, id: route.path.startsWith('/products') ? PRODUCT : ID };
      const reference = await execute({ schema, document, variableValues, contextValue: contextOf(role) });
      expect(told(await answer(contextOf(role), variableValues))).toEqual(told(reference));
    });
  });

  test('what is wrong with variables is told in the same words', async () => {
    const { document } = queries.find(({ name }) => name === 'Customers')!;
    for (const variableValues of [{}, { first: 'many' }, { first: 2, filter: { nothing: 1 } }]) {
      const compiled = await compiledQuery(schema, document)(contextOf('ADMIN'), variableValues);
      const reference = await execute({
        schema,
        document,
        variableValues,
        contextValue: contextOf('ADMIN'),
      });
      expect(compiled.errors).not.toHaveLength(0);
      expect(told(compiled)).toEqual(told(reference));
    }
  });

  test('an unknown id is null, and the customer is told whole over HTTP by the hash', async () => {
    const { hash } = queries.find(({ name }) => name === 'Customer')!;
    const ask = async (id: string) => {
      const body = JSON.stringify({
        operationName: 'Customer',
        variables: { id, entries: 15 },
        extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
      });
      const headers = { 'Content-Type': 'application/json' };
      const response = await app.get('/graphql', { method: 'POST', headers, body });
      return (await response.json()) as { data: { customer: { name: string } | null }; errors?: unknown };
    };
    expect((await ask(ID)).errors).toBeUndefined();
    expect((await ask(ID)).data.customer!.name).not.toBe('');
    expect((await ask('nobody')).data.customer).toBeNull();
  });
});
