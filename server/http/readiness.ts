import type { RequestHandler, Response } from 'express';
import { CallerError } from '../kit/errors.js';

/** How far the start has come. */
export type Phase =
  | { name: 'filling'; share: number }
  | { name: 'computing' }
  | { name: 'ready' }
  /** Everything is still answered, and whoever hands requests out shall hand them to others. */
  | { name: 'stopping' };

/** Told by whoever fills the database, read by `/readyz`. */
export class Readiness {
  phase: Phase = { name: 'filling', share: 0 };
}

/** The process answers. */
export const alive: RequestHandler = (_request, response) => {
  response.set('Cache-Control', 'no-store').json({ status: 'alive' });
};

/** Keeps programs from taking a database that is still being filled for an empty one. */
export function refuseWhileFilling({ phase }: Readiness, response: Response): void {
  if (phase.name === 'ready' || phase.name === 'stopping') return;
  response.set('Retry-After', '2');
  throw new CallerError(
    'UNAVAILABLE',
    phase.name === 'filling'
      ? `The data are still being filled in (${percentOf(phase)}%); try again in a moment`
      : 'The insights are being computed for the first time; try again in a moment',
  );
}

function percentOf({ share }: { share: number }): number {
  return Math.floor(share * 100);
}

/** 200 once the database answers and is filled; 503 with what is missing before, and when the server is about to end. */
export function readyHandler(readiness: Readiness, askDatabase: () => Promise<unknown>): RequestHandler {
  return async (_request, response) => {
    response.set('Cache-Control', 'no-store');
    const { phase } = readiness;
    try {
      await askDatabase();
    } catch (error) {
      response.locals.log.error({ err: error }, 'the database does not answer');
      response.status(503).json({ status: 'no database' });
      return;
    }
    if (phase.name === 'ready') response.json({ status: 'ready' });
    else
      response
        .status(503)
        .json({ status: phase.name, ...(phase.name === 'filling' && { percent: percentOf(phase) }) });
  };
}
