import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { OUR_FAULT, problemOf, sendProblem, type Problem } from '../rest/problem.js';

/** Nobody answers this address. */
export const notFound: RequestHandler = (request, response) => {
  sendProblem(response, { status: 404, code: 'NOT_FOUND', detail: `There is nothing at ${request.path}` });
};

/** The last word on a failed request: what the caller did wrong is said, what we did wrong is logged. */
export const failed: ErrorRequestHandler = (error: unknown, request, response, next) => {
  const problem = problemOf(error) ?? refusalOf(error) ?? OUR_FAULT;
  if (problem === OUR_FAULT) response.locals.log.error({ err: error }, 'a request failed');
  if (response.headersSent) next(error);
  else if (request.path === '/graphql') sendGraphqlError(response, problem);
  else sendProblem(response, problem);
};

/** Refusals of those who read the request before us: address, body, size. */
function refusalOf(error: unknown): Problem | undefined {
  const { status, type } = error as { status?: unknown; type?: unknown };
  if (type === 'entity.too.large')
    return { status: 413, code: 'TOO_LARGE', detail: 'The body is larger than 256 KB' };
  if (type === 'entity.parse.failed')
    return { status: 400, code: 'BAD_REQUEST', detail: 'The body is no valid JSON' };
  if (status === 415)
    return { status, code: 'BAD_REQUEST', detail: 'The body is in an encoding that is not known here' };
  if (typeof status !== 'number' || status < 400 || status > 499) return undefined;
  return {
    status,
    code: status === 404 ? 'NOT_FOUND' : 'BAD_REQUEST',
    detail: 'The request cannot be understood',
  };
}

function sendGraphqlError(response: Response, { status, code, detail }: Problem): void {
  const { requestId } = response.locals;
  const extensions = status >= 500 ? { code, requestId } : { code };
  response.status(status).json({ errors: [{ message: detail, extensions }] });
}
