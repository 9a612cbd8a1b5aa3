import {
  parse,
  print,
  visit,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Export } from './exports.js';
import type { Json } from './json.js';
import { ask, storedOperation, type StoredOperation } from './stored-operation.js';

/** As many as a page of a list may have. */
const MOST = 100;

/** The cells of a line, in the order of the columns. */
export type Line = readonly Json[];

/** A page of a list, of which only entries are selected. */
interface Connection {
  nodes: readonly Json[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** A way from an entry of a list to a value of it. */
type Path = readonly string[];

/**
 * All lines of a list, page by page. A page is read when it is asked for, and nothing but a page is held.
 * Lines that change meanwhile are as they were or as they are.
 * @param chosen names of the columns.
 * @param query the list's own parameters.
 * @throws CallerError for what the list refuses.
 */
export async function* exportPages(
  schema: GraphQLSchema,
  newContext: () => unknown,
  { list, columns }: Export,
  chosen: readonly string[],
  query: Readonly<Record<string, unknown>>,
): AsyncGenerator<Line[]> {
  const paths = chosen.map((name) => columns[name]!.split('.'));
  const operation = selecting(schema, list, paths);
  const variables = list.variables(query);
  let after: string | null = null;
  do {
    // a context for each page: what one gathers would grow with the file
    const { answer } = await ask(operation, { ...variables, first: MOST, after }, newContext());
    const { nodes, pageInfo } = answer as unknown as Connection;
    yield nodes.map((node) => paths.map((path) => valueAt(node, path)));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}

/** The operation of a list with nothing but some values selected of its entries, and without the count. */
function selecting(
  schema: GraphQLSchema,
  { path, operation }: Export['list'],
  paths: readonly Path[],
): StoredOperation {
  const [values] = parse(`{ ${paths.map(selectionOf).join(' ')} }`).definitions as [OperationDefinitionNode];
  const narrowed = visit(parse(operation), {
    Field: (field: FieldNode) => {
      if (field.name.value === 'totalCount') return null;
      return field.name.value === 'nodes' ? { ...field, selectionSet: values.selectionSet } : undefined;
    },
  });
  return storedOperation(schema, { path, operation: print(narrowed) });
}

/** `sales.orders` as `sales { orders }`. */
function selectionOf(path: Path): string {
  return path.reduceRight((inner, name) => `${name} { ${inner} }`);
}

/** The value a path leads to; null where nothing is on the way, such as the customer of an anonymous sale. */
function valueAt(entry: Json, path: Path): Json {
  return path.reduce<Json>(
    (at, name) => (at as Readonly<Record<string, Json>> | null)?.[name] ?? null,
    entry,
  );
}
