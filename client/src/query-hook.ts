import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import {
  type SkipToken,
  useApolloClient,
  useLazyQuery,
  useQuery,
  useSuspenseQuery,
} from '@apollo/client/react';

type Bound<Options, Variables extends OperationVariables> = Options & { variables: Variables };

/** `variables` may be left out only where the query takes none, or none that is required. */
type Arguments<Options, Variables extends OperationVariables> =
  Record<string, never> extends Variables
    ? [options?: Partial<Bound<Options, Variables>> | SkipToken]
    : [options: Bound<Options, Variables> | SkipToken];

type QueryOptions = Pick<useQuery.Options, 'fetchPolicy' | 'pollInterval'>;
type SuspenseOptions = Pick<useSuspenseQuery.Options, 'fetchPolicy'>;

/** What a bound query answers: whole data or none, never parts of them. */
export type QueryResult<Data, Variables extends OperationVariables> = useQuery.Result<
  Data,
  Variables,
  'empty' | 'complete' | 'streaming',
  Partial<Variables>
>;

/** Binds a query document to `useQuery`; `skipToken` in place of the options asks nothing yet. */
export function queryHook<Data, Variables extends OperationVariables>(
  query: TypedDocumentNode<Data, Variables>,
) {
  return function useBoundQuery(
    ...[options = {}]: Arguments<QueryOptions, Variables>
  ): QueryResult<Data, Variables> {
    return useQuery(query, options as Bound<QueryOptions, Variables> | SkipToken);
  };
}

/** Binds a query document to `useLazyQuery`: asked when an event wants it, not when the component renders. */
export function lazyQueryHook<Data, Variables extends OperationVariables>(
  query: TypedDocumentNode<Data, Variables>,
) {
  return function useBoundLazyQuery() {
    return useLazyQuery(query);
  };
}

/** Binds a query document to `useSuspenseQuery`: the nearest Suspense boundary shows the waiting. */
export function suspenseQueryHook<Data, Variables extends OperationVariables>(
  query: TypedDocumentNode<Data, Variables>,
) {
  return function useBoundSuspenseQuery(...[options = {}]: Arguments<SuspenseOptions, Variables>) {
    return useSuspenseQuery(query, options as Bound<SuspenseOptions, Variables> | SkipToken);
  };
}

/** Binds a mutation document: what it gives sends the mutation and answers with what changed, or throws. */
export function mutationHook<Data, Variables extends OperationVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
) {
  return function useBoundMutation() {
    const client = useApolloClient();
    return async (variables: Variables): Promise<Data | undefined> =>
      (await client.mutate({ mutation, variables })).data;
  };
}
