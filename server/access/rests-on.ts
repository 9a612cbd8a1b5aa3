import { getOperationAST, Kind, OperationTypeNode, type DocumentNode, type SelectionSetNode } from 'graphql';

/**
 * What the answer of each query field rests on beside what one may read: on the data alone, so that everyone who may read
 * the same gets the same, or on who asks, what is known of people, and the time of day.
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

/** Whether the answer of an operation rests on the data alone. A field that nobody decided does not. */
export function restsOnData(document: DocumentNode, operationName?: string | null): boolean {
  const operation = getOperationAST(document, operationName);
  return (
    operation?.operation === OperationTypeNode.QUERY &&
    everyField(document, operation.selectionSet, new Set())
  );
}

/** @param within the fragments that are being looked at. */
function everyField(document: DocumentNode, { selections }: SelectionSetNode, within: Set<string>): boolean {
  return selections.every((selection) => {
    if (selection.kind === Kind.FIELD) return ON_DATA.has(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return everyField(document, selection.selectionSet, within);
    const name = selection.name.value;
    if (within.has(name)) return true;
    within.add(name);
    const fragment = document.definitions.find(
      (node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION && everyField(document, fragment.selectionSet, within);
  });
}
