import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  getNamedType,
  getOperationAST,
  isObjectType,
  isUnionType,
  OperationTypeNode,
  parse,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { dashboardDocuments } from '../http/trusted-documents.js';
import { buildSchema } from '../schema.js';
import { IDENTITY_DECISIONS } from './identity-decisions.js';
import { RESTS_ON, restsOnData } from './rests-on.js';

describe('what answers rest on', () => {
  let schema: GraphQLSchema;

  beforeAll(async () => {
    schema = await buildSchema();
  });

  test('is decided once for every field of the query type', () => {
    const decided = [...RESTS_ON.data, ...RESTS_ON.people];
    expect(decided.toSorted()).toEqual(Object.keys(schema.getQueryType()!.getFields()).toSorted());
  });

  test('from what rests on the data nothing of people is reached', () => {
    const fields = schema.getQueryType()!.getFields();
    const reached = new Set<string>();
    const go = (type: GraphQLNamedType): void => {
      if (reached.has(type.name)) return;
      reached.add(type.name);
      if (isUnionType(type)) type.getTypes().forEach(go);
      if (isObjectType(type))
        for (const field of Object.values(type.getFields())) go(getNamedType(field.type));
    };
    for (const name of RESTS_ON.data) go(getNamedType(fields[name]!.type));
    expect(reached.has('Customer')).toBe(true);
    expect(Object.keys(IDENTITY_DECISIONS).filter((name) => reached.has(name))).toEqual([]);
  });

  test.each([
    ['{ overview { period { label } } facets { regions } }', true],
    ['{ __typename customers { totalCount } }', true],
    ['{ ...Both } fragment Both on Query { ... on Query { products { totalCount } } }', true],
    ['{ customers { totalCount } viewer { role } }', true],
    ['{ viewer { ...Who } } fragment Who on Viewer { kind ... on Viewer { matters __typename } }', true],
    ['{ customers { totalCount } viewer { name } }', false],
    ['{ viewer { ...Who } } fragment Who on Viewer { kind ... on Viewer { email } }', false],
    ['{ viewer { sessions { id } } }', false],
    ['{ name: viewer { name } }', false],
    ['{ ...Who } fragment Who on Query { ... on Query { viewer { name } } }', false],
    ['{ __schema { types { name } } }', false],
    ['{ somethingNew }', false],
    ['mutation { revokeSession(sessionId: "x") }', false],
    ['subscription { dataChanged { version } }', false],
    ['query A { facets { regions } } query B { viewer { name } }', false],
  ])('%s: %s', (text, onData) => {
    expect(restsOnData(parse(text))).toBe(onData);
  });

  test('of several operations the one that is named decides', () => {
    const document = parse('query A { facets { regions } } query B { viewer { name } }');
    expect([restsOnData(document, 'A'), restsOnData(document, 'B')]).toEqual([true, false]);
  });

  test('holds for all that the dashboard asks, but for what is about people', () => {
    const asked = [...dashboardDocuments().values()].map((text) => parse(text));
    const names = asked
      .filter((document) => getOperationAST(document)?.operation === OperationTypeNode.QUERY)
      .filter((document) => !restsOnData(document))
      .map((document) => getOperationAST(document)?.name?.value);
    expect(names.sort()).toEqual(['Account', 'ApiKeys', 'AuditLog', 'People', 'SignInSessions']);
  });
});
