import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** An operation as it is sent. */
export interface SentOperation {
  query?: unknown;
  operationName?: unknown;
  variables?: unknown;
  extensions?: unknown;
}

/** The same few texts come again and again: as many characters of them are remembered. */
const known = new LRUCache<string, string>({
  maxSize: 1024 * 1024,
  sizeCalculation: (_hash, { length }) => length,
});

/** The SHA-256 of the text of an operation, in hex. */
export function hashOf(text: string): string {
  let hash = known.get(text);
  if (hash === undefined) {
    hash = createHash('sha256').update(text).digest('hex');
    if (text !== '') known.set(text, hash);
  }
  return hash;
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
  const asked = textOf([hash, operationName, variables ?? {}, accept], inOrder);
  return asked && `POST /graphql ${asked}`;
}

/** A value as JSON; undefined for what is nested so deeply that it cannot be written. */
export function textOf(
  value: unknown,
  replace?: (name: string, value: unknown) => unknown,
): string | undefined {
  try {
    return JSON.stringify(value, replace);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function inOrder(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
