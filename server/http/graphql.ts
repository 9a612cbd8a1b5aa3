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
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../kit/context.js';
import { PREFLIGHTED } from './graphql-requests.js';
import { mask, noteFault } from './mask-errors.js';
import { limitCost } from './query-cost.js';
import { MOST } from './query-limits.js';
import type { RateLimits } from './rate-limit.js';
import { noNulInVariables } from './refuse-nul.js';
import type { RequestContext } from './request-context.js';
import { shapeAnswers } from './shape-answers.js';
import { describeToPrincipalsOnly } from './visitor-queries.js';

type WithErrors = GraphQLRequestContextDidEncounterErrors<RequestContext>;

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
  for (const error of errors) noteFault(error, log, requestId);
  return Promise.resolve();
}
