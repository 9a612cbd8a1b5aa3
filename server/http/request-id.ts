import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

declare module 'express-serve-static-core' {
  interface Locals {
    requestId: string;
    /** Says which request each of its lines is about. */
    log: Logger;
  }
}

/** The id of a request: the caller's own when it sends a plain one, else a new one. */
export function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
}

/** Logs, once a request is answered, how it went: at `debug`, and as a warning when it failed on our side. */
export function logAnswer(
  log: Logger,
  { method, url = '' }: IncomingMessage,
  response: ServerResponse,
): void {
  const start = performance.now();
  response.once('finish', () => {
    const ms = Math.round(performance.now() - start);
    const { statusCode: status } = response;
    const path = url.split('?')[0];
    log[status >= 500 ? 'warn' : 'debug']({ method, path, status, ms }, 'answered');
  });
}

/** Gives every request an id, answers with it as `X-Request-Id`, and logs how the request went. */
export function identifyRequests(log: Logger): RequestHandler {
  return (request, response, next) => {
    const requestId = requestIdOf(request);
    response.locals.requestId = requestId;
    response.locals.log = log.child({ requestId });
    response.set('X-Request-Id', requestId);
    logAnswer(response.locals.log, request, response);
    next();
  };
}
