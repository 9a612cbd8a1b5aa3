import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { CallerError } from '../kit/errors.js';
import { costOf, refuseCostly } from './query-cost.js';
import { MOST, tooLargeRefused } from './query-limits.js';
import type { Asker, RateLimits } from './rate-limit.js';
import { refuseNul } from './refuse-nul.js';

/** A subscription that keeps the rules, or why it does not. */
export type Checked = Pick<ExecutionArgs, 'schema' | 'document' | 'operationName' | 'variableValues'>;

/**
 * Holds what is sent over a WebSocket against the rules that queries over HTTP keep, in the same order, and takes
 * subscriptions alone. What is allowed is charged to who asks.
 * @returns a function that throws GraphQLErrors.
 */
export function subscriptionsChecked(schema: GraphQLSchema, limits: RateLimits) {
  const refuseTooLarge = tooLargeRefused(schema);
  return async (asker: Asker, { query, variables, operationName }: SubscribePayload): Promise<Checked> => {
    await limits.count('requests', 1, asker);
    refuseTooLarge(query);
    const document = parsed(query);
    const [mistake] = validate(schema, document, specifiedRules, { maxErrors: MOST.errors });
    if (mistake) throw coded('GRAPHQL_VALIDATION_FAILED', mistake.message, mistake);
    const operation = getOperationAST(document, operationName);
    if (!operation) throw coded('OPERATION_RESOLUTION_FAILURE', 'operationName names none of the operations');
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION) {
      throw new CallerError(
        'BAD_REQUEST',
        `Here are subscriptions only; send a ${operation.operation} by POST`,
      );
    }
    refuseNul(variables);
    const cost = costOf({
      schema,
      query: document,
      operationName: operationName ?? undefined,
      variables: variables ?? undefined,
    });
    refuseCostly(cost);
    await limits.count('points', cost, asker);
    return { schema, document, operationName, variableValues: variables };
  };
}

function parsed(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: MOST.tokens });
  } catch (error) {
    throw coded('GRAPHQL_PARSE_FAILED', (error as GraphQLError).message, error as GraphQLError);
  }
}

function coded(code: string, message: string, { nodes, source, positions }: Partial<GraphQLError> = {}) {
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}
