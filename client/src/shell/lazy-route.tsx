import type { ComponentType } from 'react';
import { redirect, type RouteObject } from 'react-router';
import { authStatus } from '../identity/auth-status.js';
import { signInHref } from '../identity/return-address.js';
import { PageSkeleton } from '../ui/skeletons.js';

/** A page whose code comes when it is opened, and which asks by itself. For those who are in. */
export function lazyRoute(
  path: string,
  code: () => Promise<ComponentType>,
  children?: RouteObject[],
): RouteObject {
  return {
    path,
    children,
    loader: async ({ request }) => {
      const status = await authStatus();
      return status?.kind === 'visitor' ? redirect(signInHref(new URL(request.url))) : null;
    },
    shouldRevalidate: () => false,
    lazy: { Component: code },
    HydrateFallback: () => <PageSkeleton />,
  };
}

/** A page by which one comes in; it knows who is there. */
export function doorRoute(path: string, code: () => Promise<ComponentType>): RouteObject {
  return {
    path,
    loader: async () => {
      await authStatus();
      return null;
    },
    lazy: { Component: code },
    HydrateFallback: () => null,
  };
}
