import { isObjectType, type GraphQLSchema } from 'graphql';

/**
 * Lets null in an argument, or in an input within it, mean what leaving it out means.
 * Clients send null for every variable they have no value for.
 */
export function treatNullsAsAbsent(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (field.args.length === 0 || !resolve) continue;
      field.resolve = (root, args: Record<string, unknown>, context, info): unknown =>
        resolve(root, withoutNulls(args), context, info);
    }
  }
  return schema;
}

function withoutNulls(input: Record<string, unknown>): Record<string, unknown> {
  const given = Object.entries(input).filter(([, value]) => value !== null);
  return Object.fromEntries(
    given.map(([name, value]) => [name, isInput(value) ? withoutNulls(value) : value]),
  );
}

function isInput(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
