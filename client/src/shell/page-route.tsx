import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { type ComponentType, memo, useEffect } from 'react';
import { matchRoutes, Navigate, type RouteObject, useNavigation } from 'react-router';
import { apollo } from '../apollo.js';
import { askAhead } from '../ask-ahead.js';
import { PageHeader } from '../ui/page-header.js';
import { PageSkeleton } from '../ui/skeletons.js';
import { type Address, addressOf, useAddress } from '../url/address.js';

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

/** What a page's route tells of itself. */
interface PageHandle {
  ask: (address: Address) => void;
}

/** A page whose code is loaded when it is first shown. */
export function pageRoute<Data, Variables extends OperationVariables>({
  path,
  title,
  query,
  variables,
  code,
  leadsTo,
}: PageRoute<Data, Variables>): RouteObject {
  const handle: PageHandle = { ask: (address) => askAhead(apollo, query, variables(address)) };
  return {
    path,
    handle,
    // Without a loader the page shown is not drawn once more, while the next one is on its way.
    lazy: { Component: async () => forThoseWhoStay(memo(await code().catch(broken)), leadsTo) },
    HydrateFallback: () => (
      <>
        {title && <PageHeader title={title} />}
        <PageSkeleton />
      </>
    ),
  };
}

/** A page that tells why its code did not arrive: where nothing is loaded but code, the router would not. */
const broken = (error: unknown): ComponentType =>
  function BrokenCode() {
    throw error;
  };

/** The page, or the way to where its address leads instead. */
function forThoseWhoStay(Page: ComponentType, leadsTo: PageRoute<never, never>['leadsTo']): ComponentType {
  if (!leadsTo) return Page;
  return function PageOrElsewhere() {
    const elsewhere = leadsTo(useAddress());
    return elsewhere === undefined ? <Page /> : <Navigate to={elsewhere} replace />;
  };
}

/** Asks the question of the page at an address, while its code is on its way: a page that is there asks for itself. */
export function askForPage(
  routes: RouteObject[],
  { pathname, search }: Pick<Location, 'pathname' | 'search'>,
): void {
  for (const { route, params } of matchRoutes(routes, pathname) ?? []) {
    (route.handle as PageHandle | undefined)?.ask(addressOf(params, search));
  }
}

/** Asks the question of the page one goes to, while its code is on its way: there is nothing else to wait for. */
export function useAskForNextPage(routes: RouteObject[]): void {
  const { location } = useNavigation();
  useEffect(() => {
    if (location) askForPage(routes, location);
  }, [routes, location]);
}
