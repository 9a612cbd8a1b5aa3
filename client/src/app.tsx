import { createBrowserRouter, Navigate, redirect, type RouteObject } from 'react-router';
import {
  AnomaliesDocument,
  CustomerDocument,
  CustomersDocument,
  DataStatusDocument,
  OverviewDocument,
  ProductDocument,
  ProductsDocument,
  SalesDocument,
  TicketDocument,
  TicketsDocument,
  TrendsDocument,
} from './generated/graphql.js';
import { anomaliesVariables } from './pages/anomalies/variables.js';
import { customerVariables } from './pages/customer/variables.js';
import { customersVariables } from './pages/customers/variables.js';
import { overviewVariables } from './pages/overview/variables.js';
import { productVariables } from './pages/product/variables.js';
import { productsVariables } from './pages/products/variables.js';
import { salesVariables } from './pages/sales/variables.js';
import { ticketVariables } from './pages/ticket/variables.js';
import { ticketsVariables } from './pages/tickets/variables.js';
import { trendsVariables } from './pages/trends/variables.js';
import { BrokenPage, BrokenShell } from './shell/problem-page.js';
import { doorRoute, lazyRoute } from './shell/lazy-route.js';
import { pageRoute, useAskForNextPage } from './shell/page-route.js';
import { Shell } from './shell/shell.js';
import { keptRole, landing, usualView } from './views/role.js';

/** Each page: its address, what it asks the server, and where its code lies. */
const pages: RouteObject[] = [
  pageRoute({
    path: '/',
    title: 'Overview',
    query: OverviewDocument,
    variables: overviewVariables,
    code: async () => (await import('./pages/overview/page.js')).OverviewPage,
    leadsTo: ({ search }, role) => landing(search, usualView(keptRole.read(), role)),
  }),
  { path: 'overview', loader: ({ request }) => redirect(`/${new URL(request.url).search}`) },
  pageRoute({
    path: 'customers',
    title: 'Customers',
    query: CustomersDocument,
    variables: customersVariables,
    code: async () => (await import('./pages/customers/page.js')).CustomersPage,
  }),
  pageRoute({
    path: 'customers/:id',
    query: CustomerDocument,
    variables: customerVariables,
    code: async () => (await import('./pages/customer/page.js')).CustomerPage,
  }),
  pageRoute({
    path: 'products',
    title: 'Products',
    query: ProductsDocument,
    variables: productsVariables,
    code: async () => (await import('./pages/products/page.js')).ProductsPage,
  }),
  pageRoute({
    path: 'products/:id',
    query: ProductDocument,
    variables: productVariables,
    code: async () => (await import('./pages/product/page.js')).ProductPage,
  }),
  pageRoute({
    path: 'anomalies',
    title: 'Anomalies',
    query: AnomaliesDocument,
    variables: anomaliesVariables,
    code: async () => (await import('./pages/anomalies/page.js')).AnomaliesPage,
  }),
  pageRoute({
    path: 'sales',
    title: 'Sales',
    query: SalesDocument,
    variables: salesVariables,
    code: async () => (await import('./pages/sales/page.js')).SalesPage,
  }),
  pageRoute({
    path: 'tickets',
    title: 'Tickets',
    query: TicketsDocument,
    variables: ticketsVariables,
    code: async () => (await import('./pages/tickets/page.js')).TicketsPage,
  }),
  pageRoute({
    path: 'tickets/:id',
    query: TicketDocument,
    variables: ticketVariables,
    code: async () => (await import('./pages/ticket/page.js')).TicketPage,
  }),
  pageRoute({
    path: 'trends',
    title: 'Trends',
    query: TrendsDocument,
    variables: trendsVariables,
    code: async () => (await import('./pages/trends/page.js')).TrendsPage,
  }),
  pageRoute({
    path: '*',
    title: 'Page not found',
    query: DataStatusDocument,
    variables: () => ({}),
    code: async () => (await import('./pages/not-found/page.js')).NotFoundPage,
  }),
];

/** What few people open: each asks by itself once its code is there. */
const ownPages: RouteObject[] = [
  lazyRoute('account', async () => (await import('./pages/account/page.js')).AccountPage),
  lazyRoute('settings', async () => (await import('./pages/settings/settings.js')).Settings, [
    { index: true, Component: () => <Navigate to="/settings/people" replace /> },
    lazyRoute('people', async () => (await import('./pages/settings/people-page.js')).PeoplePage),
    lazyRoute('keys', async () => (await import('./pages/settings/keys-page.js')).KeysPage),
    lazyRoute('sessions', async () => (await import('./pages/settings/sessions-page.js')).SessionsPage),
    lazyRoute('audit', async () => (await import('./pages/settings/audit-page.js')).AuditPage),
  ]),
];

/** By which one comes in; nothing of the dashboard is around them. */
const doors: RouteObject[] = [
  doorRoute('sign-in', async () => (await import('./pages/sign-in/page.js')).SignInPage),
  doorRoute('setup', async () => (await import('./pages/setup/page.js')).SetupPage),
  doorRoute('invitation', async () => (await import('./pages/invitation/page.js')).InvitationPage),
];

function Root() {
  useAskForNextPage(pages);
  return <Shell />;
}

export const router = createBrowserRouter([
  { ErrorBoundary: BrokenShell, children: doors },
  {
    Component: Root,
    ErrorBoundary: BrokenShell,
    children: [{ ErrorBoundary: BrokenPage, children: [...pages, ...ownPages] }],
  },
]);
