import { getNamedType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { Access } from '../access/access.js';
import { accessTo, readersOf, refusal } from '../access/readers.js';
import type { Principal } from '../kit/principal.js';
import type { Export } from './exports.js';
import { storedOperation } from './stored-operation.js';

/** The columns of an export and what one has to be allowed to read for each: every field on the way to its value. */
export type ColumnAccess = ReadonlyMap<string, readonly Access[]>;

export function columnAccess(schema: GraphQLSchema, { list, columns }: Export): ColumnAccess {
  const { root } = storedOperation(schema, list);
  const connection = typeBehind(schema.getQueryType()!, root.name.value);
  const entry = typeBehind(connection, 'nodes');
  return new Map(Object.entries(columns).map(([name, path]) => [name, accessAlong(entry, path.split('.'))]));
}

function accessAlong(type: GraphQLObjectType, [name, ...rest]: readonly string[]): Access[] {
  if (name === undefined) return [];
  return [accessTo(type.name, name), ...(rest.length > 0 ? accessAlong(typeBehind(type, name), rest) : [])];
}

function typeBehind(type: GraphQLObjectType, field: string): GraphQLObjectType {
  return getNamedType(type.getFields()[field]!.type) as GraphQLObjectType;
}

/** What a file is made of: the columns asked for, or all that the caller may read. */
interface Choice {
  chosen: readonly string[];
  /** Columns left out because the caller may not read them. */
  withheld: readonly string[];
}

/** @throws CallerError for a column asked for that the caller may not read. */
export function chooseColumns(
  access: ColumnAccess,
  principal: Principal,
  asked: readonly string[] | undefined,
): Choice {
  const refused = new Map(
    [...access].flatMap(([name, needed]) => {
      const missing = needed.find((one) => !readersOf(one)(principal));
      return missing ? [[name, missing] as const] : [];
    }),
  );
  for (const name of asked ?? []) {
    const missing = refused.get(name);
    if (missing) throw refusal(principal, `The column ${name} is refused`, missing);
  }
  if (asked) return { chosen: asked, withheld: [] };
  return { chosen: [...access.keys()].filter((name) => !refused.has(name)), withheld: [...refused.keys()] };
}
