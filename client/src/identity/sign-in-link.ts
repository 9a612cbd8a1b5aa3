import { ApolloLink } from '@apollo/client';
import { ServerError } from '@apollo/client/errors';
import { catchError, mergeMap, NEVER, of, throwError } from 'rxjs';
import { signInHref } from './return-address.js';

const isUnknown = (error: { extensions?: Record<string, unknown> }) =>
  error.extensions?.['code'] === 'UNAUTHENTICATED';

/**
 * Once the server no longer knows who asks (signed out elsewhere, or away for long), the whole page goes to sign in and
 * back again. Nothing is answered meanwhile, so that nothing flashes, and nothing known stays behind.
 */
export function signInLink(leave = (href: string) => window.location.assign(href)): ApolloLink {
  return new ApolloLink((operation, forward) => {
    const ask = () => {
      // A page that is on its way asks ahead, and is what one wants to come back to.
      leave(signInHref((operation.getContext()['at'] as URL | undefined) ?? window.location));
      return NEVER;
    };
    return forward(operation).pipe(
      mergeMap((answer) => ('errors' in answer && answer.errors?.some(isUnknown) ? ask() : of(answer))),
      catchError((error: unknown) =>
        ServerError.is(error) && error.statusCode === 401 ? ask() : throwError(() => error),
      ),
    );
  });
}
