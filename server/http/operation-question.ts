import { createHash } from 'node:crypto';

/** An operation as it is sent. */
export interface SentOperation {
  query?: unknown;
  operationName?: unknown;
  variables?: unknown;
  extensions?: unknown;
}

/** Names a text. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Names what an operation asks and how it wants to be answered, the same however its variables are ordered.
 * @param hash of its text.
 * @param accept the `Accept` header.
 * @returns undefined for what cannot be an operation.
 */
export function operationQuestion(
  hash: string,
  { operationName = null, variables = null }: SentOperation,
  accept = '',
): string | undefined {
  if (operationName !== null && typeof operationName !== 'string') return undefined;
  if (typeof variables !== 'object' || Array.isArray(variables)) return undefined;
  return `POST /graphql ${hashOf(JSON.stringify([hash, operationName, variables ?? {}, accept], inOrder))}`;
}

function inOrder(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
