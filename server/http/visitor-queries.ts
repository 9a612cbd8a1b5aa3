import type { ApolloServerPlugin } from '@apollo/server';
import { BREAK, visit, type DocumentNode } from 'graphql';
import { unauthenticated } from '../kit/errors.js';
import type { RequestContext } from './request-context.js';

/** Tells what the schema holds to nobody who has not signed in. */
export const describeToPrincipalsOnly: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ document, contextValue: { principal } }) => {
        if (principal.kind === 'visitor' && asksForSchema(document)) return Promise.reject(unauthenticated());
        return Promise.resolve();
      },
    }),
};

function asksForSchema(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field: ({ name }) => {
      found ||= name.value === '__schema' || name.value === '__type';
      return found ? BREAK : undefined;
    },
  });
  return found;
}
