import type { ErrorRequestHandler, Response } from 'express';
import { TooManyAttempts } from '../identity/sign-in-throttle.js';
import { CallerError } from '../kit/errors.js';

/** Seconds. */
const A_MOMENT = 10;

/** Says of a refusal when to try again. A file that is being loaded keeps SQLite from writing anything else. */
export const retryLater: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (error instanceof TooManyAttempts) next(after(response, error.retryAfter, error));
  else if (isBusy(error)) {
    const busy = new CallerError('UNAVAILABLE', 'Data are being loaded; try again in a moment');
    next(after(response, A_MOMENT, busy));
  } else next(error);
};

function after(response: Response, seconds: number, refusal: CallerError): CallerError {
  response.set('Retry-After', String(seconds));
  return refusal;
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
}
