import cors from 'cors';
import type { RequestHandler } from 'express';

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

/** Lets pages of some other origins ask. An `OPTIONS` that is not a browser's question for that is left to the address. */
export function pagesElsewhere(origins: readonly string[]): RequestHandler {
  const allow = cors({ origin: [...origins], methods: ['GET', 'HEAD', 'POST'], exposedHeaders: EXPOSED });
  return (request, response, next) => {
    if (request.method === 'OPTIONS' && !request.get('Access-Control-Request-Method')) next();
    else allow(request, response, next);
  };
}
