import {
  getNamedType,
  isLeafType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** A field on the way to a type, and the type it was taken from. */
export interface Step {
  type: GraphQLObjectType;
  field: GraphQLField<unknown, unknown>;
}

/** A query for all fields of a type, which it reaches in as few steps as possible. */
export interface TypeQuery {
  type: GraphQLObjectType;
  way: readonly Step[];
  text: string;
}

/**
 * A query for each type that a query can reach. Objects within it are asked for no more than their name.
 * @param given arguments of the query's own fields, for those that need some.
 */
export function queriesOfEveryType(schema: GraphQLSchema, given: Record<string, string>): TypeQuery[] {
  const root = schema.getQueryType()!;
  const ways = new Map<GraphQLObjectType, readonly Step[]>([[root, []]]);
  // a map is gone through in the order of insertion, what is added on the way included
  for (const [type, way] of ways) {
    for (const field of Object.values(type.getFields())) {
      for (const next of objectsOf(field)) if (!ways.has(next)) ways.set(next, [...way, { type, field }]);
    }
  }
  const called = (type: GraphQLObjectType, { name }: Step['field']) =>
    type === root && name in given ? `${name}(${given[name]!})` : name;
  return [...ways].map(([type, way]) => {
    const all = Object.values(type.getFields()).map((field) =>
      isLeafType(getNamedType(field.type)) ? called(type, field) : `${called(type, field)} { __typename }`,
    );
    const inner = way.reduceRight(
      (within, { type: from, field }, at) =>
        `${called(from, field)} { ${onlyOn(field, way[at + 1]?.type ?? type, within)} }`,
      all.join(' '),
    );
    return { type, way, text: `{ ${inner} }` };
  });
}

function objectsOf({ type }: Step['field']): readonly GraphQLObjectType[] {
  const named = getNamedType(type);
  if (isUnionType(named)) return named.getTypes();
  return isObjectType(named) ? [named] : [];
}

function onlyOn(field: Step['field'], type: GraphQLObjectType, selection: string): string {
  return isUnionType(getNamedType(field.type)) ? `... on ${type.name} { ${selection} }` : selection;
}

/** Everything that stands at a place of an answer, such as `customers.nodes.sales`, whichever entry it is of. */
export function allAt(answer: unknown, place: readonly string[]): unknown[] {
  if (Array.isArray(answer)) return answer.flatMap((entry) => allAt(entry, place));
  const [name, ...rest] = place;
  if (name === undefined) return [answer];
  if (answer === null || typeof answer !== 'object' || !(name in answer)) return [];
  return allAt((answer as Record<string, unknown>)[name], rest);
}
