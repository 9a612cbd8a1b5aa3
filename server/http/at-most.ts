import type { RequestHandler } from 'express';
import pLimit from 'p-limit';
import { answered } from './answered.js';

/**
 * Lets so many requests be worked on at a time, while the others wait in the order they came: what is begun is in memory, and
 * begun all at once some would be passed by again and again.
 */
export function atMost(count: number): RequestHandler {
  const limit = pLimit(count);
  return (_request, response, next) => {
    void limit(() => {
      const done = answered(response);
      if (!response.closed) next();
      return done;
    });
  };
}
