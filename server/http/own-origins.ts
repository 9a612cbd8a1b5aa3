import type { Request, RequestHandler } from 'express';
import { CallerError } from '../kit/errors.js';

/**
 * Refuses what a page of another site sends with the cookies of this one. A page served apart is one of ours when its
 * origin is among the allowed.
 * @param allowed origins such as `https://dashboard.example`.
 */
export function onlyOwnOrigins(allowed: readonly string[]): RequestHandler {
  const refuseForeign = foreignRefused(allowed);
  return (request, _response, next) => {
    if (request.get('Cookie') !== undefined) refuseForeign(request);
    next();
  };
}

/** Refuses what comes from a page of another site. @throws CallerError */
export function foreignRefused(allowed: readonly string[]): (request: Request) => void {
  const own = new Set(allowed);
  return (request) => {
    const origin = request.get('Origin');
    if (origin === undefined || own.has(origin) || hostOf(origin) === request.get('Host')) return;
    throw new CallerError(
      'FOREIGN_ORIGIN',
      'Pages of that Origin may not ask in the name of a visitor of this one',
    );
  };
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
