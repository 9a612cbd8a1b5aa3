import type { Request, RequestHandler } from 'express';
import express from 'express';
import type { z } from 'zod';
import { badInput, forbidden } from '../kit/errors.js';

/**
 * Lets only those POSTs through that a page of ours may send: as JSON, which no form of a foreign page can send, and not
 * from a foreign origin.
 */
export function postsOfOurs(allowedOrigins: readonly string[]): RequestHandler[] {
  return [
    (request, response, next) => {
      const origin = request.get('Origin');
      if (
        origin !== undefined &&
        origin !== response.locals.origin.home &&
        !allowedOrigins.includes(origin)
      ) {
        throw forbidden('Only a page of this server may ask for this');
      }
      if (!request.is('application/json')) {
        throw badInput('Content-Type is not application/json; expected a body of JSON');
      }
      next();
    },
    express.json({ limit: 16 * 1024 }),
  ];
}

/** The body of a request. @throws CallerError naming the field that is not as expected. */
export function readBody<T>(form: z.ZodType<T>, request: Request): T {
  const parsed = form.safeParse(request.body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw badInput(
    `${issue?.path.join('.') || 'The body'} cannot be used: ${issue?.message ?? 'unknown reason'}`,
  );
}
