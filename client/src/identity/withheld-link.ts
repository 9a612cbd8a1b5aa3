import { ApolloLink } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { map } from 'rxjs';

const isWithheld = (error: { extensions?: Record<string, unknown> }) =>
  error.extensions?.['code'] === 'FORBIDDEN';

/**
 * What the reader's role does not see comes as null, with an error for each. That is no failure: the rest of the answer
 * stands, and the page shows a lock there. Where nothing of it stands the errors stay, and
 * where something should have been done.
 */
export function withheldLink(): ApolloLink {
  return new ApolloLink((operation, forward) => {
    if (operation.operationType !== OperationTypeNode.QUERY) return forward(operation);
    return forward(operation).pipe(
      map((answer) => {
        if (!answer.errors || !('data' in answer) || !answer.data) return answer;
        const { errors, ...rest } = answer;
        const left = errors.filter((error) => !isWithheld(error));
        return left.length > 0 ? { ...rest, errors: left } : rest;
      }),
    );
  });
}
