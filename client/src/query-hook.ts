import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useLazyQuery, useQuery, useSuspenseQuery } from '@apollo/client/react';

type Bound<Options, Variables extends OperationVariables> = Options & { variables: Variables };

/** `variables` may be left out only where the query takes none, or none that is required. */
type Arguments<Options, Variables extends OperationVariables> =
  Record<string, never> extends Variables ? [options?: Partial<Bound<Options, Variables>>] : [options: Bound<Options, Variables>];

type Result<Data, Variables extends OperationVariables> = useQuery.Result<Data, Variables, 'empty' | 'complete' | 'streaming'>;

type QueryOptions = Pick<useQuery.Options, 'fetchPolicy' | 'pollInterval' | 'skip'>;
type SuspenseOptions = Pick<useSuspenseQuery.Options, 'fetchPolicy'>;

/** Binds a query document to `useQuery`. */
export function queryHook<Data, Variables extends OperationVariables>(query: TypedDocumentNode<Data, Variables>) {
  return function useBoundQuery(...[options]: Arguments<QueryOptions, Variables>): Result<Data, Variables> {
    return useQuery<Data, Variables>(query, { ...options } as useQuery.Options<Data, Variables>);
  };
}

/** Binds a query document to `useLazyQuery`: asked when an event wants it, not when the component renders. */
export function lazyQueryHook<Data, Variables extends OperationVariables>(query: TypedDocumentNode<Data, Variables>) {
  return function useBoundLazyQuery() {
    return useLazyQuery(query);
  };
}

/** Binds a query document to `useSuspenseQuery`: the nearest Suspense boundary shows the waiting. */
export function suspenseQueryHook<Data, Variables extends OperationVariables>(query: TypedDocumentNode<Data, Variables>) {
  return function useBoundSuspenseQuery(...[options]: Arguments<SuspenseOptions, Variables>): useSuspenseQuery.Result<Data, Variables> {
    return useSuspenseQuery<Data, Variables>(query, { ...options } as useSuspenseQuery.Options<Variables>);
  };
}
