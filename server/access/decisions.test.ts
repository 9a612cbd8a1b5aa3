import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  getNamedType,
  isEnumType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Matter } from '../kit/principal.js';
import { buildSchema } from '../schema.js';
import { DECISIONS, accessOf } from './decisions.js';
import { matterOf } from './readers.js';
import { ORDERS } from './sensitive-orders.js';

/** What nobody may come to who may not read the matter, whichever way they go. */
const BEHIND: Readonly<Partial<Record<Matter, readonly string[]>>> = {
  customers: ['Customer', 'Transaction', 'CustomerSales'],
  products: ['Product', 'ProductPerformance'],
  tickets: ['Ticket', 'SentimentSummary', 'MonthlyTickets'],
  insights: ['Insight', 'Anomaly', 'Trend', 'GroupTrend', 'ChurnRisk', 'HealthScore', 'Recommendation'],
  value: ['LifetimeValue', 'LifetimeModelCard'],
  margins: ['MonthlyProfit'],
  settings: ['Invitation', 'CreatedInvitation', 'ApiKey', 'CreatedApiKey', 'AuditEntry'],
};

describe('the decisions', () => {
  let schema: GraphQLSchema;
  let types: GraphQLObjectType[];

  beforeAll(async () => {
    schema = await buildSchema();
    types = Object.values(schema.getTypeMap()).filter(
      (type): type is GraphQLObjectType => isObjectType(type) && !isIntrospectionType(type),
    );
  });

  const fields = () =>
    types.flatMap((type) => Object.values(type.getFields()).map((field) => [type.name, field] as const));

  test('name every field of the schema', () => {
    const undecided = fields().filter(([type, { name }]) => accessOf(type, name) === undefined);
    expect(undecided.map(([type, { name }]) => `${type}.${name}`)).toEqual([]);
  });

  test('name nothing else, and nothing twice', () => {
    const named = Object.entries(DECISIONS).flatMap(([type, decision]) =>
      typeof decision === 'string'
        ? [type]
        : Object.values<readonly string[]>(decision)
            .flat()
            .map((field) => `${type}.${field}`),
    );
    const known = new Set(fields().flatMap(([type, { name }]) => [type, `${type}.${name}`]));
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    expect(named.length).toBe(new Set(named).size);
  });

  test('of what can be withheld nothing is required', () => {
    const required = fields().filter(([type, field]) => {
      const access = accessOf(type, field.name);
      return access && matterOf(access) && isNonNullType(field.type);
    });
    expect(required.map(([type, { name }]) => `${type}.${name}`)).toEqual([]);
  });

  test('of the root nothing is reached: everything begins with a decision', () => {
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const open = roots.flatMap((root) =>
      Object.keys(root?.getFields() ?? {}).filter((field) => accessOf(root!.name, field) === 'reached'),
    );
    expect(open).toEqual([]);
  });

  test('sensitive orders are ones that can be asked for', () => {
    const orders = Object.values(schema.getTypeMap())
      .filter(isEnumType)
      .flatMap((type) => type.getValues().map(({ name }) => `${type.name}.${name}`));
    expect(orders).toEqual(expect.arrayContaining(Object.keys(ORDERS)));
  });

  test.each(Object.entries(BEHIND))('who may not read %s comes to none of %j', (matter, hidden) => {
    const reached = reachable(schema, (type, { name }) => matterOf(accessOf(type, name)!) !== matter);
    expect(hidden.filter((name) => !schema.getType(name))).toEqual([]);
    expect(hidden.filter((name) => reached.has(name))).toEqual([]);
  });

  test('whoever may read everything comes to every type', () => {
    const reached = reachable(schema, () => true);
    expect(types.map(({ name }) => name).filter((name) => !reached.has(name))).toEqual([]);
  });
});

/** Names of the types that can be come to from the roots through some fields. */
function reachable(
  schema: GraphQLSchema,
  isOpen: (type: string, field: GraphQLField<unknown, unknown>) => boolean,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const go = (type: GraphQLNamedType): void => {
    if (reached.has(type.name)) return;
    reached.add(type.name);
    if (isUnionType(type)) type.getTypes().forEach(go);
    if (!isObjectType(type)) return;
    for (const field of Object.values(type.getFields())) {
      if (isOpen(type.name, field)) go(getNamedType(field.type));
    }
  };
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    if (root) go(root);
  }
  return reached;
}
