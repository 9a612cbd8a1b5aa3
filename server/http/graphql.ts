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
import type { RequestHandler } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { answerOperations } from './answer-operations.js';
import { tellWhatRestsOnData } from './answers-on-data.js';
import { PREFLIGHTED } from './graphql-requests.js';
import { mask, noteFault } from './mask-errors.js';
import { limitCost } from './query-cost.js';
import { MOST } from './query-limits.js';
import type { RateLimits } from './rate-limit.js';
import { noNulInVariables } from './refuse-nul.js';
import type { RequestContext } from './request-context.js';
import type { RequestData } from './request-data.js';
import { shapeAnswers } from './shape-answers.js';
import { describeToPrincipalsOnly } from './visitor-queries.js';

type WithErrors = GraphQLRequestContextDidEncounterErrors<RequestContext>;

/**
 * Answers GraphQL over HTTP; what went wrong on our side is logged in full and told as nothing but a request id.
 * @param known operations that are known beforehand, by the SHA-256 of their texts in hex.
 */
export async function graphqlHandler(
  schema: GraphQLSchema,
  { newContext, stateFor }: Pick<RequestData, 'newContext' | 'stateFor'>,
  limits: RateLimits,
  log: Logger,
  known: { has(hash: string): boolean },
): Promise<RequestHandler> {
  const server = new ApolloServer<RequestContext>({
    gateway: answerOperations(schema, known),
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
      tellWhatRestsOnData,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  });
  await server.start();
  return expressMiddleware(server, {
    context: async ({ res }) => ({
      // what is wrong with the data is told by the fields that read them
      ...newContext(res, await stateFor(res).catch(() => undefined)),
      requestId: res.locals.requestId,
      log: res.locals.log,
      charge: (points) => limits.charge(points, res),
      mayBeKept: () => (res.locals.restsOnData = true),
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
