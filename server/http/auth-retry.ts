import type { ErrorRequestHandler } from 'express';
import { TooManyAttempts } from '../identity/sign-in-throttle.js';

/** Says of a refusal when to try again. */
export const retryLater: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (error instanceof TooManyAttempts) response.set('Retry-After', String(error.retryAfter));
  next(error);
};
