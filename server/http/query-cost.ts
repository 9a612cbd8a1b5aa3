import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, getNamedType, isLeafType } from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';

/** Points that one query may cost. */
export const MAX_COST = 5_000;

/** An object costs a point, and a list as many times what is asked of an entry as it may have entries. */
const pointsOf: ComplexityEstimator = ({ field, args, childComplexity }) => {
  const own = isLeafType(getNamedType(field.type)) ? 0 : 1;
  const entries = typeof args.first === 'number' ? Math.max(args.first, 1) : 1;
  return own + entries * childComplexity;
};

/** Refuses what would keep the server busy for long, and what it has no answer to at all, before anything is read. */
export const limitCost: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, document, operation, operationName, request }) => {
        const kind = operation?.operation;
        if (kind && !schema.getRootType(kind)) {
          throw refused(`there is no ${kind} here; send a query`, 'GRAPHQL_VALIDATION_FAILED');
        }
        const cost = costOf({ schema, query: document, operationName, variables: request.variables });
        if (cost > MAX_COST) {
          const message =
            `the query may cost ${cost.toLocaleString('en')} points and ${MAX_COST.toLocaleString('en')} are allowed; ` +
            'ask for fewer entries (first), above all where lists are nested';
          throw refused(message, 'QUERY_TOO_COSTLY', { cost, allowed: MAX_COST });
        }
        return Promise.resolve();
      },
    }),
};

interface Question extends Omit<Parameters<typeof getComplexity>[0], 'estimators' | 'operationName'> {
  operationName: string | null;
}

/** Variables that do not fit are told by the execution, which says what is wrong with them. */
function costOf({ operationName, ...question }: Question): number {
  try {
    return getComplexity({ ...question, operationName: operationName ?? undefined, estimators: [pointsOf] });
  } catch (error) {
    if (error instanceof GraphQLError) return 0;
    throw error;
  }
}

function refused(message: string, code: string, more: Record<string, number> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...more, http: { status: 400 } } });
}
