import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { describeCost } from './query-cost.js';
import { MOST } from './query-limits.js';
import type { RequestContext } from './request-context.js';

/** Mistakes in a query for which programs that ask for plain JSON expect 200 (GraphQL over HTTP, 6.4.1). */
const MISTAKES = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

const SUGGESTION = / ?Did you mean .*\?$/s;

/** The last hand on an answer: what it cost, few errors, and nothing of the schema for those who have not signed in. */
export const shapeAnswers: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: (sent) => {
        shape(sent);
        return Promise.resolve();
      },
    }),
};

function shape({
  request,
  response,
  contextValue,
}: GraphQLRequestContextWillSendResponse<RequestContext>): void {
  const { body, http } = response;
  if (body.kind !== 'single') return;
  const { singleResult } = body;
  const { cost, principal } = contextValue;
  if (cost !== undefined) {
    singleResult.extensions = { ...singleResult.extensions, cost: describeCost(cost) };
  }
  const { errors } = singleResult;
  if (!errors) return;
  singleResult.errors = fewest(principal.kind === 'visitor' ? errors.map(withoutSuggestion) : errors);
  const isMistake = errors.every(({ extensions }) => MISTAKES.has(extensions?.code));
  if (http.status === 400 && isMistake && wantsPlainJson(request.http?.headers.get('accept'))) {
    http.status = 200;
  }
}

/** One error a field and reason, whichever rows it befell, and those that say most first. */
function fewest(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  const kinds = new Map<string, GraphQLFormattedError>();
  for (const error of errors) {
    const field = error.path?.filter((step) => typeof step === 'string').join('.');
    const kind = `${String(error.extensions?.code)} ${field ?? error.message}`;
    if (!kinds.has(kind)) kinds.set(kind, error);
  }
  const isWithheld = ({ extensions }: GraphQLFormattedError) => extensions?.code === 'FORBIDDEN';
  const kept = [...kinds.values()];
  return [...kept.filter((error) => !isWithheld(error)), ...kept.filter(isWithheld)].slice(0, MOST.errors);
}

function withoutSuggestion(error: GraphQLFormattedError): GraphQLFormattedError {
  return { ...error, message: error.message.replace(SUGGESTION, '') };
}

function wantsPlainJson(accept = ''): boolean {
  return accept.includes('application/json') && !accept.includes('application/graphql-response+json');
}
