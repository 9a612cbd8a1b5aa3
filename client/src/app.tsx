import { createBrowserRouter, redirect, type RouteObject } from 'react-router';
import { NotFoundPage } from './pages/not-found/page.js';
import { ProblemPage } from './shell/problem-page.js';
import { Shell } from './shell/shell.js';
import { PageSkeleton } from './ui/skeletons.js';

/** Each page is loaded when it is first opened. */
const pages: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./pages/overview/page.js')).OverviewPage }) },
  { path: 'overview', loader: ({ request }) => redirect(`/${new URL(request.url).search}`) },
  {
    path: 'customers',
    lazy: async () => ({ Component: (await import('./pages/customers/page.js')).CustomersPage }),
  },
  {
    path: 'customers/:id',
    lazy: async () => ({ Component: (await import('./pages/customer/page.js')).CustomerPage }),
  },
  {
    path: 'products',
    lazy: async () => ({ Component: (await import('./pages/products/page.js')).ProductsPage }),
  },
  {
    path: 'products/:id',
    lazy: async () => ({ Component: (await import('./pages/product/page.js')).ProductPage }),
  },
  {
    path: 'anomalies',
    lazy: async () => ({ Component: (await import('./pages/anomalies/page.js')).AnomaliesPage }),
  },
  { path: 'sales', lazy: async () => ({ Component: (await import('./pages/sales/page.js')).SalesPage }) },
  {
    path: 'tickets',
    lazy: async () => ({ Component: (await import('./pages/tickets/page.js')).TicketsPage }),
  },
  { path: 'trends', lazy: async () => ({ Component: (await import('./pages/trends/page.js')).TrendsPage }) },
  { path: '*', Component: NotFoundPage },
];

export const router = createBrowserRouter([
  {
    Component: Shell,
    ErrorBoundary: ProblemPage,
    HydrateFallback: PageSkeleton,
    children: [{ ErrorBoundary: ProblemPage, children: pages }],
  },
]);
