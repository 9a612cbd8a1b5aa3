import { type ApolloClient, ApolloLink, type OperationVariables, type DocumentNode } from '@apollo/client';
import { asyncScheduler, type Observable, observeOn, ReplaySubject, share } from 'rxjs';

interface Asked {
  key: string;
  answer: Observable<ApolloLink.Result>;
}

const keyOf = ({ operationName, variables }: ApolloLink.Operation) =>
  `${operationName ?? ''} ${JSON.stringify(variables)}`;

/**
 * Lets a page's question be sent while its code is still on the way: the first to ask the same gets that answer, whether
 * it is there already or not, and so there is one request. Only the latest such question counts.
 */
export function askAheadLink(): ApolloLink {
  let ahead: Asked | undefined;
  return new ApolloLink((operation, forward) => {
    const key = keyOf(operation);
    if (operation.getContext()['ahead']) {
      const answer = forward(operation).pipe(
        share({
          connector: () => new ReplaySubject(),
          resetOnComplete: false,
          resetOnError: false,
          resetOnRefCountZero: false,
        }),
      );
      ahead = { key, answer };
      return answer;
    }
    if (ahead?.key !== key) return forward(operation);
    const { answer } = ahead;
    ahead = undefined;
    // not within the work of whoever asks, which would make that long
    return answer.pipe(observeOn(asyncScheduler));
  });
}

/**
 * Sends a page's question ahead of the page. What comes of it, a failure too, is the page's to show.
 * @param at the address of the page, which is not that of the window yet.
 */
export function askAhead(
  client: ApolloClient,
  query: DocumentNode,
  variables: OperationVariables,
  at?: URL,
): void {
  client
    .query({
      query,
      variables,
      fetchPolicy: 'no-cache',
      context: { ahead: true, at, queryDeduplication: false },
    })
    .catch(() => undefined);
}
