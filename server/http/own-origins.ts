import type { RequestHandler } from 'express';
import { CallerError } from '../kit/errors.js';

/**
 * Refuses what a page of another site sends with the cookies of this one. A page served apart is one of ours when its
 * origin is among the allowed.
 * @param allowed origins such as `https://dashboard.example`.
 */
export function onlyOwnOrigins(allowed: readonly string[]): RequestHandler {
  const own = new Set(allowed);
  return (request, _response, next) => {
    const origin = request.get('Origin');
    const isForeign = origin !== undefined && !own.has(origin) && hostOf(origin) !== request.get('Host');
    if (isForeign && request.get('Cookie') !== undefined) {
      throw new CallerError(
        'FOREIGN_ORIGIN',
        'Pages of that Origin may not ask in the name of a visitor of this one',
      );
    }
    next();
  };
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
