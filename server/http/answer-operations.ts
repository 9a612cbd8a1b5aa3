import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { execute, getOperationAST, type GraphQLSchema } from 'graphql';
import { compiledQuery, type Answer } from '../kit/compiled-query.js';
import type { RequestContext } from './request-context.js';

type Gateway = ApolloServerOptionsWithGateway<RequestContext>['gateway'];

/**
 * How Apollo Server answers operations, in the one way in which it lets others do so. Those that are known beforehand are compiled
 * when they are first asked; others are followed, so that nobody can have programs made of what they send.
 * @param known by the SHA-256 of their texts in hex.
 */
export function answerOperations(schema: GraphQLSchema, known: { has(hash: string): boolean }): Gateway {
  const compiled = new Map<string, Answer>();
  const executor: Awaited<ReturnType<Gateway['load']>>['executor'] = ({
    document,
    queryHash,
    request: { operationName: name, variables = {} },
    context,
  }) => {
    // a name that the document does not have is told by following it, and is not remembered
    if (!known.has(queryHash) || !getOperationAST(document, name)) {
      return Promise.resolve(
        execute({ schema, document, operationName: name, variableValues: variables, contextValue: context }),
      );
    }
    const place = `${queryHash} ${name ?? ''}`;
    const answer = compiled.get(place) ?? compiledQuery(schema, document, name);
    compiled.set(place, answer);
    return answer(context, variables);
  };
  return {
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: () => Promise.resolve({ executor }),
    stop: () => Promise.resolve(),
  };
}
