import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import type { ComponentType } from 'react';
import { redirect, type RouteObject } from 'react-router';
import { apollo } from '../apollo.js';
import { askAhead } from '../ask-ahead.js';
import { authStatus, knownAuthStatus } from '../identity/auth-status.js';
import type { PersonRole } from '../identity/person-role.js';
import { signInHref } from '../identity/return-address.js';
import { PageHeader } from '../ui/page-header.js';
import { PageSkeleton } from '../ui/skeletons.js';
import { type Address, addressOf } from '../url/address.js';

interface PageRoute<Data, Variables extends OperationVariables> {
  path: string;
  /** Shown while the first page's code is on its way; left out where the name comes with the data. */
  title?: string;
  /** The page's one question to the server. */
  query: TypedDocumentNode<Data, Variables>;
  /** What the address asks with it; how lists begin depends on what the role sees. */
  variables: (address: Address, role: PersonRole | undefined) => Variables;
  /** Loads the page's code. */
  code: () => Promise<ComponentType>;
  /** Where the address leads instead, for some. */
  leadsTo?: (address: Address, role: PersonRole | undefined) => string | undefined;
}

/**
 * A page that is asked for and loaded at the same time. A change of the address that asks nothing new, such as an opened
 * drawer, sends nothing. Whoever has not signed in is sent to do so.
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
    JSON.stringify(variables(addressOf(params, url.search), knownAuthStatus()?.role));
  return {
    path,
    loader: async ({ request, params }) => {
      const url = new URL(request.url);
      const status = await authStatus();
      if (status?.kind === 'visitor') return redirect(signInHref(url));
      // Nothing is for those without a role, and the shell says so.
      if (status?.kind === 'person' && !status.role) return null;
      const address = addressOf(params, url.search);
      const elsewhere = leadsTo?.(address, status?.role);
      if (elsewhere !== undefined) return redirect(elsewhere);
      askAhead(apollo, query, variables(address, status?.role), url);
      return null;
    },
    shouldRevalidate: ({ currentParams, currentUrl, nextParams, nextUrl }) =>
      leadsTo?.(addressOf(nextParams, nextUrl.search), knownAuthStatus()?.role) !== undefined ||
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
