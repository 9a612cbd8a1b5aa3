import {
  getOperationAST,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * What the answer of each query field rests on: on the data and what one may read alone, so that everyone who may read the
 * same gets the same, or on who asks, what is known of people, and the time of day.
 */
export const RESTS_ON = {
  data: [
    ...['customer', 'customers', 'product', 'products', 'transactions', 'ticket', 'tickets'],
    ...['anomalies', 'groupTrends', 'insight', 'opportunities', 'overview', 'search', 'trends'],
    ...['dataStatus', 'facets'],
  ],
  people: ['apiKeys', 'auditLog', 'invitations', 'people', 'signInSessions', 'viewer'],
} as const satisfies Record<string, readonly string[]>;

const ON_DATA = new Set<string>([...RESTS_ON.data, '__typename']);
/** What the viewer is told that all who may read the same are told alike. */
const OF_READERS = new Set(['kind', 'role', 'matters', '__typename']);

/**
 * Whether the answer of an operation rests on the data and on what one may read alone. A field that nobody decided does
 * not.
 */
export function restsOnData(document: DocumentNode, operationName?: string | null): boolean {
  const operation = getOperationAST(document, operationName);
  const isKnown = ({ name, selectionSet }: FieldNode) =>
    ON_DATA.has(name.value) ||
    (name.value === 'viewer' &&
      everyField(document, selectionSet, (field) => OF_READERS.has(field.name.value)));
  return (
    operation?.operation === OperationTypeNode.QUERY && everyField(document, operation.selectionSet, isKnown)
  );
}

/** Whether something holds for every field of a selection, in whatever fragments it stands. */
function everyField(
  document: DocumentNode,
  selectionSet: SelectionSetNode | undefined,
  holds: (field: FieldNode) => boolean,
  within = new Set<string>(),
): boolean {
  return (selectionSet?.selections ?? []).every((selection) => {
    if (selection.kind === Kind.FIELD) return holds(selection);
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return everyField(document, selection.selectionSet, holds, within);
    const name = selection.name.value;
    if (within.has(name)) return true;
    within.add(name);
    const fragment = document.definitions.find(
      (node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name,
    );
    return (
      fragment?.kind === Kind.FRAGMENT_DEFINITION &&
      everyField(document, fragment.selectionSet, holds, within)
    );
  });
}
