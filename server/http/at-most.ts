import { setImmediate as turn } from 'node:timers/promises';
import type { RequestHandler } from 'express';
import pLimit from 'p-limit';
import { answered } from './answered.js';

/**
 * Lets so many requests be worked on at a time, while the others wait in the order they came: what is begun is in memory, and
 * begun all at once some would be passed by again and again. In each turn of the event loop one is begun: a turn lets in one
 * new connection, so that with long ones newcomers would stand outside for seconds.
 */
export function atMost(count: number): RequestHandler {
  const limit = pLimit(count);
  const oneATurn = pLimit(1);
  return (_request, response, next) => {
    void limit(async () => {
      await oneATurn(() => turn());
      const done = answered(response);
      if (!response.closed) next();
      return done;
    });
  };
}
