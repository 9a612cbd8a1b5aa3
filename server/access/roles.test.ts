import { beforeAll, expect, test } from '@jest/globals';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { Database } from '../database.js';
import { fillWithDemo } from '../demo.js';
import type { Principal, Scope } from '../kit/principal.js';
import { buildSchema } from '../schema.js';
import { askAs } from '../testing/ask.js';
import { eachDatabase } from '../testing/database.js';
import { allAt, queriesOfEveryType, type TypeQuery } from '../testing/every-field.js';
import { score } from '../testing/score.js';
import { accessTo, readersOf } from './readers.js';

const DEMO = {
  demo: { fill: true, customers: 120, transactions: 6_000 },
  timeZone: 'UTC',
  negativeSentiment: -0.25,
};

const ADMIN: Principal = { kind: 'local', role: 'ADMIN' };
const key = (...scopes: Scope[]): Principal => ({ kind: 'key', id: 'k', name: 'partner', scopes });

const READERS: Readonly<Record<string, Principal>> = {
  SALES: { kind: 'local', role: 'SALES' },
  SUPPORT: { kind: 'person', id: 'p', name: 'Pat', role: 'SUPPORT', sessionId: 's' },
  LEADERSHIP: { kind: 'local', role: 'LEADERSHIP' },
  'a key for customers and tickets': key('customers', 'tickets'),
  'a key for products, margins and insights': key('products', 'margins', 'insights'),
};

eachDatabase('what a role may not read is withheld, and nothing else', (open) => {
  let database: Database;
  let schema: GraphQLSchema;
  /** Arguments of the query's own fields. */
  let given: Record<string, string>;
  let queries: readonly TypeQuery[];
  const whole = new Map<TypeQuery, ExecutionResult>();

  beforeAll(async () => {
    database = await open();
    await fillWithDemo(database, DEMO, () => undefined, new AbortController().signal);
    await score(database);
    schema = await buildSchema();
    await askAs(
      database,
      ADMIN,
      `mutation { createApiKey(name: "partner", scopes: [SALES]) { secret }
        invitePerson(email: "pat@example.com", role: SUPPORT) { link } }`,
    );
    const found = await askAs(
      database,
      ADMIN,
      `{ overview { churnRisks { id } } tickets(first: 1) { nodes { id customer { id } } } }`,
    );
    const [insightId] = allAt(found.data, ['overview', 'churnRisks', 'id']);
    const [ticketId] = allAt(found.data, ['tickets', 'nodes', 'id']);
    const [customerId] = allAt(found.data, ['tickets', 'nodes', 'customer', 'id']);
    given = {
      customer: `id: ${JSON.stringify(customerId)}`,
      product: 'id: "P0003"',
      ticket: `id: ${JSON.stringify(ticketId)}`,
      insight: `id: ${JSON.stringify(insightId)}`,
      search: 'text: "a"',
      groupTrends: 'by: CATEGORY',
      anomalies: 'window: 3650, maxQ: 1',
      overview: 'period: { lastMonths: 6 }',
    };
    queries = queriesOfEveryType(schema, given);
    for (const query of queries) whole.set(query, await askAs(database, ADMIN, query.text));
  }, 120_000);

  test('whoever may read everything is refused nothing', () => {
    expect([...whole.values()].flatMap(({ errors = [] }) => errors.map(({ message }) => message))).toEqual(
      [],
    );
    expect(queries.length).toBeGreaterThan(80);
  });

  test.each(Object.entries(READERS))('%s', async (_name, principal) => {
    for (const query of queries) {
      const answer = await askAs(database, principal, query.text);
      const expected = withheldOf(query, principal, whole.get(query)!.data);
      expect([query.text, places(answer)]).toEqual([query.text, expected.sort()]);
      for (const place of expected) {
        const values = allAt(answer.data, place.split('.'));
        expect([place, values.every((value) => value === null || isNoMoney(query, value))]).toEqual([
          place,
          true,
        ]);
      }
      expect([query.text, missing(query, answer, whole.get(query)!, expected)]).toEqual([query.text, []]);
    }
  });

  test('nobody answers a visitor anything but who asks', async () => {
    const visitor: Principal = { kind: 'visitor' };
    const roots = Object.keys(schema.getQueryType()!.getFields()).filter((name) => name !== 'viewer');
    for (const root of roots) {
      const text = `{ ${root}${root in given ? `(${given[root]!})` : ''} { __typename } }`;
      const { data, errors } = await askAs(database, visitor, text);
      expect([root, data?.[root] ?? null]).toEqual([root, null]);
      expect([root, errors?.map(({ extensions }) => extensions.code)]).toEqual([root, ['UNAUTHENTICATED']]);
    }
    const { data, errors } = await askAs(database, visitor, '{ viewer { kind role matters } }');
    expect([data, errors]).toEqual([{ viewer: { kind: 'VISITOR', role: null, matters: [] } }, undefined]);
  });

  test('a person without a role reads nothing', async () => {
    const person: Principal = { kind: 'person', id: 'p', name: 'Pat', role: undefined, sessionId: 's' };
    const { data, errors } = await askAs(
      database,
      person,
      '{ customers { nodes { id } } products { totalCount } }',
    );
    expect(data).toEqual({ customers: null, products: null });
    expect(errors!.map(({ message }) => message)).toEqual([
      'customers is withheld: nobody has given you a role yet; ask an administrator',
      'products is withheld: nobody has given you a role yet; ask an administrator',
    ]);
  });

  test('of many entries the first says why, and the first error lists all that is withheld', async () => {
    const { errors } = await askAs(
      database,
      READERS.SUPPORT!,
      '{ customers(first: 50) { nodes { sales { orders grossRevenue returns } } } }',
    );
    const all = ['customers.nodes.sales.grossRevenue', 'customers.nodes.sales.returns'];
    expect(errors).toMatchObject([
      {
        message: 'customers.nodes.sales.grossRevenue is withheld: the role SUPPORT does not read sales',
        path: ['customers', 'nodes', 0, 'sales', 'grossRevenue'],
        extensions: { code: 'FORBIDDEN', withheld: all },
      },
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(errors).toHaveLength(2);
  });

  test.each(['customers', 'products'])(
    '%s are not ordered by revenue for those who may not read it',
    async (list) => {
      const query = `{ ${list}(first: 3, orderBy: { field: REVENUE, direction: DESC }) { nodes { id } } }`;
      const { data, errors } = await askAs(database, READERS.SUPPORT!, query);
      expect(data).toEqual({ [list]: null });
      expect(errors).toMatchObject([
        {
          message: 'The order REVENUE is refused: the role SUPPORT does not read sales',
          extensions: { code: 'FORBIDDEN' },
        },
      ]);
      expect((await askAs(database, READERS.SALES!, query)).errors).toBeUndefined();
    },
  );
});

/** Where a query has to be withheld something, by the decisions and by what there is. */
function withheldOf({ type, way }: TypeQuery, principal: Principal, data: unknown): string[] {
  const steps = way.map(({ field }) => field.name);
  const barrier = way.findIndex(({ type: from, field }) => !mayRead(principal, from.name, field.name));
  if (barrier >= 0) {
    const place = steps.slice(0, barrier + 1);
    return exists(data, place.slice(0, -1)) ? [place.join('.')] : [];
  }
  if (!exists(data, steps)) return [];
  return Object.keys(type.getFields()).flatMap((name) => {
    const isAmount = accessTo(type.name, name) === 'amounts';
    const concerned = !isAmount || allAt(data, [...steps, 'unit']).includes('money');
    return mayRead(principal, type.name, name) || !concerned ? [] : [[...steps, name].join('.')];
  });
}

function mayRead(principal: Principal, type: string, field: string): boolean {
  return readersOf(accessTo(type, field))(principal);
}

function exists(data: unknown, place: readonly string[]): boolean {
  return allAt(data, place).some((value) => value !== null);
}

function places({ errors = [] }: ExecutionResult): unknown[] {
  expect(errors.filter(({ extensions }) => extensions.code !== 'FORBIDDEN')).toEqual([]);
  return ((errors[0]?.extensions.withheld ?? []) as string[]).toSorted();
}

/** Of a value that is withheld only where it is money, what is counted otherwise stays. */
function isNoMoney({ type }: TypeQuery, value: unknown): boolean {
  return typeof value === 'number' && Object.keys(type.getFields()).includes('unit');
}

/** What the whole answer has and this one has not, although it is not withheld. */
function missing(
  { type, way }: TypeQuery,
  answer: ExecutionResult,
  all: ExecutionResult,
  withheld: readonly string[],
): string[] {
  const start = way.map(({ field }) => field.name);
  return Object.keys(type.getFields())
    .map((name) => [...start, name])
    .filter((place) => exists(all.data, place) && !exists(answer.data, place))
    .map((place) => place.join('.'))
    .filter((place) => !withheld.some((one) => place === one || place.startsWith(`${one}.`)));
}
