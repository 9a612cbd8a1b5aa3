import type { Request, RequestHandler } from 'express';
import { CallerError } from '../kit/errors.js';

/** Headers that no page of another site can send without being allowed to first. */
export const PREFLIGHTED = [
  'graphql-require-preflight',
  'apollo-require-preflight',
  'x-apollo-operation-name',
];

/** Refuses requests that a page of another site could send without asking, such as its forms, before they are read. */
export const onlyPreflighted: RequestHandler = (request, _response, next) => {
  const isJson = typeOf(request) === 'application/json';
  if (request.method === 'POST' && !isJson) {
    throw new CallerError('BAD_REQUEST', 'Send the query as JSON, with Content-Type: application/json');
  }
  if (!isJson && !PREFLIGHTED.some((name) => request.get(name))) {
    throw new CallerError('BAD_REQUEST', 'Send the header GraphQL-Require-Preflight: 1 to ask by GET');
  }
  // the answer to HEAD is that to GET; its body is not sent
  if (request.method === 'HEAD') request.method = 'GET';
  next();
};

function typeOf(request: Request): string | undefined {
  return request.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
}
