import type { RequestHandler } from 'express';
import { CallerError } from '../kit/errors.js';

/** Answers `OPTIONS` with what is possible at an address, and 405 with the same to anything else that is not. */
export function allowMethods(...methods: readonly string[]): RequestHandler {
  const allow = [...methods, 'OPTIONS'].join(', ');
  return (request, response, next) => {
    if (methods.includes(request.method)) {
      next();
      return;
    }
    response.set('Allow', allow);
    if (request.method === 'OPTIONS') response.status(204).end();
    else
      throw new CallerError(
        'METHOD_NOT_ALLOWED',
        `${request.method} is not possible here; expected ${allow}`,
      );
  };
}
