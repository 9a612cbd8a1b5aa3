import {
  ApolloServer,
  type ApolloServerPlugin,
  type GraphQLRequestContextDidEncounterErrors,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import type { RequestHandler, Response } from 'express';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../kit/context.js';
import { CallerError } from '../kit/errors.js';
import { OUR_FAULT } from '../rest/problem.js';
import { PREFLIGHTED } from './graphql-requests.js';
import { limitCost } from './query-cost.js';
import { MOST } from './query-limits.js';
import type { RateLimits } from './rate-limit.js';
import { noNulInVariables } from './refuse-nul.js';
import type { RequestContext } from './request-context.js';
import { shapeAnswers } from './shape-answers.js';
import { describeToPrincipalsOnly } from './visitor-queries.js';

type WithErrors = GraphQLRequestContextDidEncounterErrors<RequestContext>;

/** Mistakes of the caller that are found before any resolver runs. */
const CALLER_MISTAKES = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Answers GraphQL over HTTP; what went wrong on our side is logged in full and told as nothing but a request id. */
export async function graphqlHandler(
  schema: GraphQLSchema,
  newContext: (response: Response) => Context,
  limits: RateLimits,
  log: Logger,
): Promise<RequestHandler> {
  const server = new ApolloServer<RequestContext>({
    schema,
    introspection: true,
    csrfPrevention: { requestHeaders: [...PREFLIGHTED] },
    persistedQueries: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    logger: log,
    formatError: mask,
    parseOptions: { maxTokens: MOST.tokens },
    maxRecursiveSelections: MOST.selections,
    validationOptions: { maxErrors: MOST.errors - 1 },
    plugins: [
      reportOurFaults(),
      describeToPrincipalsOnly,
      noNulInVariables,
      limitCost,
      shapeAnswers,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  });
  await server.start();
  return expressMiddleware(server, {
    context: ({ res }) =>
      Promise.resolve({
        ...newContext(res),
        requestId: res.locals.requestId,
        log: res.locals.log,
        charge: (points) => limits.charge(points, res),
      }),
  });
}

/** Logs each failure of ours with its request, and notes on it which request that was. */
function reportOurFaults(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () => Promise.resolve({ didEncounterErrors }),
  };
}

function didEncounterErrors({ errors, contextValue }: WithErrors): Promise<void> {
  const { log, requestId } = contextValue;
  for (const error of errors) {
    if (isForCaller(error.extensions.code, error)) continue;
    log.error({ err: causeOf(error), path: error.path?.join('.') }, 'a resolver failed');
    error.extensions.requestId = requestId;
  }
  return Promise.resolve();
}

function mask(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
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
