import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { CallerError } from '../kit/errors.js';
import { OUR_FAULT } from '../rest/problem.js';

/** Mistakes of the caller that are found before any resolver runs. */
const CALLER_MISTAKES = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Logs a failure of ours in full, and notes on it which request that was. */
export function noteFault(error: GraphQLError, log: Logger, requestId: string): void {
  if (isForCaller(error.extensions.code, error)) return;
  log.error({ err: causeOf(error), path: error.path?.join('.') }, 'a resolver failed');
  error.extensions.requestId = requestId;
}

/** An error as the caller is told it: of a failure of ours nothing but the request id. */
export function mask(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (isForCaller(formatted.extensions?.code, error)) return formatted;
  const { path, locations, extensions } = formatted;
  return {
    message: OUR_FAULT.detail,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code: OUR_FAULT.code, requestId: extensions?.requestId },
  };
}

function isForCaller(code: unknown, error: unknown): boolean {
  return CALLER_MISTAKES.has(code) || causeOf(error) instanceof CallerError;
}

function causeOf(error: unknown): unknown {
  return error instanceof Error && 'originalError' in error && error.originalError
    ? error.originalError
    : error;
}
