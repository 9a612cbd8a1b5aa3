import type { ApolloServerPlugin } from '@apollo/server';
import {
  getNamedType,
  GraphQLError,
  isIntrospectionType,
  isLeafType,
  isListType,
  OperationTypeNode,
  getNullableType,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { LRUCache } from 'lru-cache';
import { CallerError } from '../kit/errors.js';
import { textOf } from './operation-question.js';
import type { RequestContext } from './request-context.js';

/** Points that one query may cost. */
export const MAX_COST = 5_000;

/** Entries that a list of the schema's own description is taken to have: all of it can be asked for once, not twice. */
const DESCRIBED = 5;

/** An object costs a point, and a list as many times what is asked of an entry as it may have entries. */
const pointsOf: ComplexityEstimator = ({ field, args, childComplexity }) => {
  const type = getNamedType(field.type);
  const own = isLeafType(type) ? 0 : 1;
  if (isIntrospectionType(type)) {
    const entries = isListType(getNullableType(field.type)) ? DESCRIBED : 1;
    return own + entries * childComplexity;
  }
  const entries = typeof args.first === 'number' ? Math.max(args.first, 1) : 1;
  return own + entries * childComplexity;
};

/** An operation with its variables. */
export interface Question {
  schema: GraphQLSchema;
  query: DocumentNode;
  operationName?: string | undefined;
  variables?: Readonly<Record<string, unknown>> | undefined;
}

/** What an operation may cost at most, in points; 0 where its variables do not fit: the execution says what is wrong. */
export function costOf(question: Question): number {
  return costIfFitting(question) ?? 0;
}

function costIfFitting(question: Question): number | undefined {
  try {
    return getComplexity({ ...question, estimators: [pointsOf] });
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

/** Characters of variables whose costs are remembered of one document. */
const REMEMBERED = 10_000;

/** The same for documents that are kept and asked again, about other records too. */
function costsOfKept() {
  const known = new WeakMap<DocumentNode, LRUCache<string, number>>();
  return (question: Question): number => {
    const costs =
      known.get(question.query) ??
      new LRUCache<string, number>({ maxSize: REMEMBERED, sizeCalculation: (_cost, { length }) => length });
    known.set(question.query, costs);
    const asked = textOf([question.operationName, whatCounts(question.variables)]);
    if (asked === undefined) return costOf(question);
    const cost = costs.get(asked) ?? costIfFitting(question);
    if (cost !== undefined) costs.set(asked, cost);
    return cost ?? 0;
  };
}

/** What of the variables the cost depends on: how many entries there may be, and what is left out. Of others, that they are there. */
function whatCounts(variables: Question['variables'] = {}) {
  return Object.entries(variables).map(([name, value]) => {
    const counts = typeof value === 'number' || typeof value === 'boolean' || value === null;
    return [name, counts ? value : typeof value];
  });
}

/**
 * The same for operations that are stored and asked again and again: of their variables only `first` says how many
 * entries there may be.
 */
export function storedCosts(schema: GraphQLSchema) {
  const known = new WeakMap<DocumentNode, Map<unknown, number>>();
  return (query: DocumentNode, variables: Readonly<Record<string, unknown>>): number => {
    const costs = known.get(query) ?? new Map<unknown, number>();
    known.set(query, costs);
    const cost = costs.get(variables.first) ?? costOf({ schema, query, variables });
    costs.set(variables.first, cost);
    return cost;
  };
}

/** What an answer tells of its cost. */
export function describeCost(cost: number): { cost: number; limit: number; remaining: number } {
  return { cost, limit: MAX_COST, remaining: Math.max(MAX_COST - cost, 0) };
}

const keptCost = costsOfKept();

/**
 * Refuses what would keep the server busy for long, and what has more than one answer, before anything is read; what is
 * allowed is charged to the caller.
 */
export const limitCost: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: async ({ schema, document, operation, operationName, request, contextValue }) => {
        if (operation?.operation === OperationTypeNode.SUBSCRIPTION) throw onlyOverWebSocket();
        const cost = keptCost({
          schema,
          query: document,
          operationName: operationName ?? undefined,
          variables: request.variables,
        });
        contextValue.cost = cost;
        refuseCostly(cost);
        await contextValue.charge(cost);
      },
    }),
};

/** @throws CallerError when a query may cost more than any may. */
export function refuseCostly(cost: number): void {
  if (cost <= MAX_COST) return;
  const [costs, most] = [cost, MAX_COST].map((points) => points.toLocaleString('en'));
  throw new CallerError(
    'QUERY_TOO_COSTLY',
    `the query may cost ${costs} points and ${most} are allowed; ` +
      'ask for fewer entries (first), above all where lists are nested',
    { cost, allowed: MAX_COST },
  );
}

function onlyOverWebSocket(): GraphQLError {
  return new GraphQLError('a subscription is answered over a WebSocket only; here, send a query', {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
  });
}
