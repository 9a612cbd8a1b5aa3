import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { CallerError } from '../kit/errors.js';

/**
 * Refuses what a page of another site sends with the cookies of this one. A page served apart is one of ours when its
 * origin is among the allowed.
 * @param allowed origins such as `https://dashboard.example`.
 */
export function onlyOwnOrigins(allowed: readonly string[]): RequestHandler {
  const refuseForeign = foreignRefused(allowed);
  return (request, _response, next) => {
    if (request.headers.cookie !== undefined) refuseForeign(request);
    next();
  };
}

/** Tells whether a request comes from a page of another site. */
export function foreignOrigins(allowed: readonly string[]): (request: IncomingMessage) => boolean {
  const own = new Set(allowed);
  return ({ headers: { origin, host } }) =>
    origin !== undefined && !own.has(origin) && hostOf(origin) !== host;
}

/** Refuses what comes from a page of another site. @throws CallerError */
export function foreignRefused(allowed: readonly string[]): (request: IncomingMessage) => void {
  const isForeign = foreignOrigins(allowed);
  return (request) => {
    if (!isForeign(request)) return;
    throw new CallerError(
      'FOREIGN_ORIGIN',
      'Pages of that Origin may not ask in the name of a visitor of this one',
    );
  };
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
