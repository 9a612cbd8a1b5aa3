import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { isInputObjectType, isIntrospectionType, isObjectType, type GraphQLNamedType } from 'graphql';
import { buildSchema, printed } from './schema.js';

describe('the GraphQL schema', () => {
  test('is what schema.graphql says; after a change run `npm run schema`', async () => {
    expect(printed(await buildSchema())).toBe(readFileSync('schema.graphql', 'utf8'));
  });

  test('describes every type, field, argument and value', async () => {
    const types = Object.values((await buildSchema()).getTypeMap()).filter(
      (type) => !isIntrospectionType(type) && !['Query', 'Mutation'].includes(type.name),
    );
    expect(types.length).toBeGreaterThan(50);
    expect(types.flatMap(undescribed)).toEqual([]);
  });

  test('has the names of the contract', async () => {
    const query = Object.keys((await buildSchema()).getQueryType()!.getFields());
    expect(query).toEqual(
      expect.arrayContaining([
        'customer',
        'customers',
        'product',
        'products',
        'transactions',
        'tickets',
        'overview',
        'trends',
        'search',
      ]),
    );
  });
});

function undescribed(type: GraphQLNamedType): string[] {
  const missing = type.description ? [] : [type.name];
  // values of an enum speak for themselves when the enum is described
  if (isObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      if (!field.description) missing.push(`${type.name}.${field.name}`);
      missing.push(
        ...field.args
          .filter(({ description }) => !description)
          .map(({ name }) => `${type.name}.${field.name}(${name})`),
      );
    }
  } else if (isInputObjectType(type)) {
    missing.push(
      ...Object.values(type.getFields())
        .filter(({ description }) => !description)
        .map(({ name }) => `${type.name}.${name}`),
    );
  }
  return missing;
}
