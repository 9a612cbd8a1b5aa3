import { createHash } from 'node:crypto';
import type { Matter } from '../kit/principal.js';

/**
 * A tag that two answers share only when they are the same: made of what is asked, of what the caller may read, and of the
 * state of the data it is answered from. Weak, as compression changes the bytes.
 */
export function entityTag(
  dataState: string,
  readable: readonly Matter[],
  path: string,
  operation: string,
  variables: Record<string, unknown>,
): string {
  const asked = JSON.stringify([dataState, readable.toSorted(), path, operation, variables]);
  return `W/"${createHash('sha256').update(asked).digest('base64url').slice(0, 27)}"`;
}

/**
 * Whether the tag is among those of an `If-None-Match` header, compared weakly (RFC 9110, 13.1.2). A `Cache-Control` of
 * the request has no say in it: `fetch` adds one to every request with this header.
 */
export function stillHolds(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const opaque = (text: string) => text.trim().replace(/^W\//, '');
  const held = ifNoneMatch.split(',').map(opaque);
  return held.includes('*') || held.includes(opaque(tag));
}
