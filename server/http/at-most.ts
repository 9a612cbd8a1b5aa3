import type { RequestHandler } from 'express';
import pLimit from 'p-limit';

/**
 * Lets so many requests be worked on at a time, while the others wait in the order they came: what is begun is in memory, and
 * begun all at once some would be passed by again and again.
 */
export function atMost(count: number): RequestHandler {
  const limit = pLimit(count);
  return (_request, response, next) => {
    void limit(
      () =>
        new Promise<void>((resolve) => {
          // once the answer is handed over, however long it takes to be read
          response.once('prefinish', resolve).once('close', resolve);
          if (response.closed) resolve();
          else next();
        }),
    );
  };
}
