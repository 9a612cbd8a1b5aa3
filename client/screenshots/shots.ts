import type { Page } from 'playwright-core';
import { PAGES, type Subjects } from '../e2e/pages.js';

/** What to take a picture of. */
export interface Shot {
  name: string;
  path: string;
  /** When it is complete; a page of the dashboard knows itself. */
  ready?: (page: Page) => Promise<void>;
}

/** Every page of the dashboard, Overview as a wall display, and the two pages beside the dashboard. */
export function shotsOf(subjects: Subjects): Shot[] {
  return [
    ...PAGES.map(({ name, path }) => ({ name, path: path(subjects) })),
    { name: 'overview-wall', path: '/?display=wall' },
    {
      name: 'docs',
      path: '/docs',
      ready: (page) => page.locator('.opblock').first().waitFor(),
    },
    {
      name: 'graphiql',
      path: '/graphql',
      ready: (page) => page.locator('.graphiql-query-editor').getByText('netRevenue').waitFor(),
    },
  ];
}
