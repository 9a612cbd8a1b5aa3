import type { IncomingMessage, ServerResponse } from 'node:http';
import cors from 'cors';

/** What a page of another origin may read of an answer beside its body. */
const EXPOSED = [
  'ETag',
  'Link',
  'X-Total-Count',
  'X-Withheld',
  'X-Request-Id',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
];

/** Says in the headers of an answer which pages may read it; may end the answer by that. */
export type AllowPages = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Lets pages of some other origins ask. An `OPTIONS` that is not a browser's question for that is left to the address. */
export function pagesElsewhere(origins: readonly string[]): AllowPages {
  const allow = cors({ origin: [...origins], methods: ['GET', 'HEAD', 'POST'], exposedHeaders: EXPOSED });
  return (request, response, next) => {
    if (request.method === 'OPTIONS' && !request.headers['access-control-request-method']) next();
    else allow(request, response, next);
  };
}
