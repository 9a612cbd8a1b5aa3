import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { type ComponentType, memo, useEffect } from 'react';
import { matchRoutes, Navigate, type RouteObject, useLocation, useNavigation } from 'react-router';
import { apollo } from '../apollo.js';
import { askAhead } from '../ask-ahead.js';
import { type AuthStatus, authStatus, useAuthStatus } from '../identity/auth-status.js';
import type { PersonRole } from '../identity/person-role.js';
import { signInHref } from '../identity/return-address.js';
import { PageHeader } from '../ui/page-header.js';
import { PageSkeleton } from '../ui/skeletons.js';
import { type Address, addressOf, useAddress } from '../url/address.js';

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
  leadsTo?: LeadsTo;
}

type LeadsTo = (address: Address, role: PersonRole | undefined) => string | undefined;

/** What a page's route tells of itself. */
interface PageHandle {
  ask: (address: Address, role: PersonRole | undefined, at: URL) => void;
}

/** A page for those who are in, whose code is loaded when it is first shown. */
export function pageRoute<Data, Variables extends OperationVariables>({
  path,
  title,
  query,
  variables,
  code,
  leadsTo,
}: PageRoute<Data, Variables>): RouteObject {
  const handle: PageHandle = {
    ask: (address, role, at) => askAhead(apollo, query, variables(address, role), at),
  };
  return {
    path,
    handle,
    // Without a loader the page shown is not drawn once more, while the next one is on its way.
    lazy: {
      Component: async () => {
        const [Page] = await Promise.all([code().catch(broken), authStatus()]);
        return forReaders(memo(Page), leadsTo);
      },
    },
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

/** The page; the way to sign in for whoever has not, and the way to where the address leads instead. */
function forReaders(Page: ComponentType, leadsTo: LeadsTo | undefined): ComponentType {
  return function PageOrElsewhere() {
    const status = useAuthStatus();
    const location = useLocation();
    const address = useAddress();
    const elsewhere = status?.kind === 'visitor' ? signInHref(location) : leadsTo?.(address, status?.role);
    return elsewhere === undefined ? <Page /> : <Navigate to={elsewhere} replace />;
  };
}

/** Nothing is for visitors and for those without a role, and they are told so. */
const reads = (status: AuthStatus | undefined) =>
  status?.kind !== 'visitor' && !(status?.kind === 'person' && !status.role);

/** Asks the question of the page at an address, while its code is on its way: a page that is there asks for itself. */
export async function askForPage(
  routes: RouteObject[],
  { pathname, search }: Pick<Location, 'pathname' | 'search'>,
): Promise<void> {
  const asking = matchRoutes(routes, pathname)?.filter(({ route }) => route.handle) ?? [];
  if (asking.length === 0) return;
  const status = await authStatus();
  if (!reads(status)) return;
  const at = new URL(`${pathname}${search}`, window.location.origin);
  for (const { route, params } of asking)
    (route.handle as PageHandle).ask(addressOf(params, search), status?.role, at);
}

/** Asks the question of the page one goes to, while its code is on its way: there is nothing else to wait for. */
export function useAskForNextPage(routes: RouteObject[]): void {
  const { location } = useNavigation();
  useEffect(() => {
    if (location) void askForPage(routes, location);
  }, [routes, location]);
}
