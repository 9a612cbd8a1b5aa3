import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** Bytes up to which a body is kept; our servers take no larger ones. */
const MOST = 1_000_000;

/**
 * The body of a request, so that it can be sent again; undefined when there is none, or when it is too long to be kept or
 * does not say how long it is.
 */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const length = Number(request.headers['content-length'] ?? 0);
  return length > 0 && length <= MOST ? buffer(request) : undefined;
}
