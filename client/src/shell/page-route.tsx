import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import type { ComponentType } from 'react';
import { redirect, type RouteObject } from 'react-router';
import { apollo } from '../apollo.js';
import { askAhead } from '../ask-ahead.js';
import { PageHeader } from '../ui/page-header.js';
import { PageSkeleton } from '../ui/skeletons.js';
import { type Address, addressOf } from '../url/address.js';

interface PageRoute<Data, Variables extends OperationVariables> {
  path: string;
  /** Shown while the first page's code is on its way; left out where the name comes with the data. */
  title?: string;
  /** The page's one question to the server. */
  query: TypedDocumentNode<Data, Variables>;
  /** What the address asks with it. */
  variables: (address: Address) => Variables;
  /** Loads the page's code. */
  code: () => Promise<ComponentType>;
  /** Where the address leads instead, for some. */
  leadsTo?: (address: Address) => string | undefined;
}

/**
 * A page that is asked for and loaded at the same time. A change of the address that asks nothing new, such as an opened
 * drawer, sends nothing.
 */
export function pageRoute<Data, Variables extends OperationVariables>({
  path,
  title,
  query,
  variables,
  code,
  leadsTo,
}: PageRoute<Data, Variables>): RouteObject {
  const asks = (params: Address['params'], url: URL) =>
    JSON.stringify(variables(addressOf(params, url.search)));
  return {
    path,
    loader: ({ request, params }) => {
      const address = addressOf(params, new URL(request.url).search);
      const elsewhere = leadsTo?.(address);
      if (elsewhere !== undefined) return redirect(elsewhere);
      askAhead(apollo, query, variables(address));
      return null;
    },
    shouldRevalidate: ({ currentParams, currentUrl, nextParams, nextUrl }) =>
      leadsTo?.(addressOf(nextParams, nextUrl.search)) !== undefined ||
      asks(currentParams, currentUrl) !== asks(nextParams, nextUrl),
    lazy: { Component: code },
    HydrateFallback: () => (
      <>
        {title && <PageHeader title={title} />}
        <PageSkeleton />
      </>
    ),
  };
}
