import type { ApolloServerPlugin } from '@apollo/server';
import type { ValidationRule } from 'graphql';
import type { Context } from '../kit/context.js';
import { badInput } from '../kit/errors.js';

const MESSAGE = 'A text holds U+0000, which no stored text can; expected a text without it';

/** Refuses U+0000 in the texts of a query: PostgreSQL fails on it. */
export const noNulInTexts: ValidationRule = (context) => ({
  StringValue: (node) => {
    if (holdsNul(node.value)) context.reportError(badInput(MESSAGE));
  },
});

/** Refuses U+0000 in variables. */
export const noNulInVariables: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ request }) => Promise.resolve(request.variables).then(refuseNul),
    }),
};

/** @throws CallerError when a variable holds U+0000. */
export function refuseNul(variables: unknown): void {
  if (holdsNul(variables)) throw badInput(MESSAGE);
}

/** Works through a list of its own: what is nested thousands of levels deep must not exhaust the stack. */
function holdsNul(value: unknown): boolean {
  const left = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string' && next.includes('\0')) return true;
    if (typeof next === 'object' && next !== null) for (const inner of Object.values(next)) left.push(inner);
  }
  return false;
}
