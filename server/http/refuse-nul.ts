import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type ValidationRule } from 'graphql';
import type { Context } from '../kit/context.js';
import { badInput } from '../kit/errors.js';

const MESSAGE = 'A text holds U+0000, which no stored text can; expected a text without it';

/** Refuses U+0000 in the texts of a query: PostgreSQL fails on it. */
export const noNulInTexts: ValidationRule = (context) => ({
  StringValue: (node) => {
    if (holdsNul(node.value)) context.reportError(new GraphQLError(MESSAGE, { nodes: node }));
  },
});

/** Refuses U+0000 in variables. */
export const noNulInVariables: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ request }) => {
        if (holdsNul(request.variables)) return Promise.reject(badInput(MESSAGE));
        return Promise.resolve();
      },
    }),
};

function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsNul);
}
