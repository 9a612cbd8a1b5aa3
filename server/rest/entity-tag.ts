import { createHash } from 'node:crypto';

/**
 * A tag that two answers share only when they are the same: made of what is asked, and of the state of the data it is
 * answered from. Weak, as compression changes the bytes.
 */
export function entityTag(
  dataState: string,
  path: string,
  operation: string,
  variables: Record<string, unknown>,
): string {
  const asked = JSON.stringify([dataState, path, operation, variables]);
  return `W/"${createHash('sha256').update(asked).digest('base64url').slice(0, 27)}"`;
}
