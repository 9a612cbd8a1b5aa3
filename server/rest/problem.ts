import { STATUS_CODES } from 'node:http';
import type { Response } from 'express';
import { CallerError } from '../kit/errors.js';

/** Why a request is not answered as asked: the code is the contract, the detail is for people. */
export interface Problem {
  status: number;
  code: string;
  detail: string;
}

/** All that a caller is told of a failure of ours; the rest is in the log. */
export const OUR_FAULT = {
  status: 500,
  code: 'INTERNAL_SERVER_ERROR',
  detail: 'Something went wrong on our side. Quote the request id when you report it.',
} as const satisfies Problem;

/** What a caller is told of an error; undefined when it is none of the caller's business. */
export function problemOf(error: unknown): Problem | undefined {
  return error instanceof CallerError
    ? { status: error.status, code: error.code, detail: error.message }
    : undefined;
}

/** Answers with problem+json (RFC 9457). */
export function sendProblem(response: Response, { status, code, detail }: Problem): void {
  response.removeHeader('ETag');
  if (status === 401 && !response.hasHeader('WWW-Authenticate')) response.set('WWW-Authenticate', 'Bearer');
  response
    .status(status)
    .set('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: 'about:blank',
        title: STATUS_CODES[status],
        status,
        detail,
        code,
        request_id: response.locals.requestId,
      }),
    );
}
