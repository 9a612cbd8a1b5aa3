import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

declare module 'express-serve-static-core' {
  interface Locals {
    requestId: string;
    /** Says which request each of its lines is about. */
    log: Logger;
  }
}

/**
 * Gives every request an id (the caller's own when it sends a plain one), answers with it as `X-Request-Id`, and logs
 * how the request went: at `debug`, and as an error when it failed on our side.
 */
export function identifyRequests(log: Logger): RequestHandler {
  return (request, response, next) => {
    const given = request.get('X-Request-Id');
    const requestId = given && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
    response.locals.requestId = requestId;
    response.locals.log = log.child({ requestId });
    response.set({ 'X-Request-Id': requestId, 'X-Content-Type-Options': 'nosniff' });
    const { method, path } = request;
    const start = performance.now();
    response.once('finish', () => {
      const ms = Math.round(performance.now() - start);
      const level = response.statusCode >= 500 ? 'warn' : 'debug';
      response.locals.log[level]({ method, path, status: response.statusCode, ms }, 'answered');
    });
    next();
  };
}
