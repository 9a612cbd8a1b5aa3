import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage } from './browser.js';
import { type RunningServer, startServer } from './server.js';

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const open = async (path: string) => {
  const watched = await openPage(browser);
  watched.page.setDefaultTimeout(25_000);
  await watched.page.goto(server.origin + path);
  return watched;
};

const tenths = (value: number) => new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 }).format(value);

interface Sold {
  id: string;
  name: string;
  cost: number | null;
  trend: { units: number; pValue: number | null };
  performance: { margin: number | null };
  tickets: { totalCount: number };
  frequentlyBoughtTogether: { count: number; support: number; product: { name: string } }[];
}

async function products(): Promise<Sold[]> {
  const { products: found } = await server.ask<{ products: { nodes: Sold[] } }>(
    `{ products(first: 100, orderBy: { field: UNITS, direction: DESC }) { nodes {
      id name cost trend { units pValue } performance { margin } tickets(first: 1) { totalCount }
      frequentlyBoughtTogether { count support product { name } } } } }`,
  );
  return found.nodes;
}

test('a product says whether its change may be chance, and its units open their rows', async () => {
  const judged = (await products()).find(({ trend }) => trend.pValue !== null);
  if (!judged) throw new Error('No product of the demo data sells enough to be judged.');
  const { page, problems } = await open(`/products/${judged.id}`);
  const panel = page.getByRole('region', { name: 'Trend', exact: true });
  await panel.getByText(/Chance alone moves this product as far/).waitFor();
  expect(await panel.getByRole('group').first().textContent()).toContain(tenths(judged.trend.units));
  await panel.getByRole('group').first().getByRole('link').click();
  await page
    .getByRole('dialog')
    .getByRole('heading', { level: 2, name: `Sales of ${judged.name} in` })
    .waitFor();
  expect(problems).toEqual([]);
});

test('sales and tickets stand month above month, and a month opens its rows', async () => {
  const asked = (await products()).find(({ tickets }) => tickets.totalCount > 0);
  if (!asked) throw new Error('Nobody of the demo data asks about a product.');
  const { page, problems } = await open(`/products/${asked.id}`);
  const together = page.getByRole('region', { name: 'Sales and support' });
  await together.locator('.cq-chart svg').nth(1).waitFor();
  const places = async (chart: string) => {
    const columns = together.getByRole('group', { name: chart }).locator('.cq-column-area');
    return columns.evaluateAll((all) => all.map((column) => Math.round(column.getBoundingClientRect().x)));
  };
  expect(await places('Tickets by month')).toEqual(await places('Net revenue by month'));

  await together.getByRole('group', { name: 'Tickets by month' }).getByRole('link').last().focus();
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog')
    .getByRole('heading', { level: 2, name: `Tickets about ${asked.name} in` })
    .waitFor();
  await page.goBack();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(problems).toEqual([]);
});

test('what is bought together is told in words with its numbers, and what is left with its cost', async () => {
  const known = (await products()).find(
    ({ cost, frequentlyBoughtTogether }) => cost !== null && frequentlyBoughtTogether.length > 0,
  );
  const [companion] = known?.frequentlyBoughtTogether ?? [];
  if (!known || !companion) throw new Error('No product of the demo data has a cost and a companion.');
  const share = (value: number) => `${tenths(value * 100)}%`;
  const { page, problems } = await open(`/products/${known.id}`);
  const together = page.getByRole('region', { name: 'Frequently bought together' });
  const item = together.getByRole('listitem').filter({ hasText: companion.product.name }).first();
  await item.getByText(`Bought together in ${companion.count} orders`).waitFor();
  expect(await item.textContent()).toContain(`Of all orders${share(companion.support)}`);
  await together.getByText('What do these numbers mean?').click();
  await together.getByText(/\(support\)$/).waitFor();

  const margin = page.getByRole('region', { name: 'Margin', exact: true });
  await margin.getByText(/^Rests on today’s cost of \$/).waitFor();
  expect(await margin.getByRole('group', { name: 'Margin', exact: true }).textContent()).toContain(
    share(known.performance.margin ?? 0),
  );
  expect(problems).toEqual([]);
});

test('the latest sales go back page by page in the address, by one request each', async () => {
  const [best] = await products();
  const { page } = await open(`/products/${best?.id}`);
  const sales = page.getByRole('region', { name: 'Recent sales' });
  await sales.getByRole('link', { name: 'Next', exact: true }).click();
  await sales.getByText(/^11–20 of/).waitFor();
  let requests = 0;
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/graphql') requests += 1;
  });
  await page.reload();
  await sales.getByText(/^11–20 of/).waitFor();
  expect(requests).toBe(1);
});

test('on the way to another product nothing of the one before is shown under its address', async () => {
  const start = (await products()).find(
    ({ frequentlyBoughtTogether }) => frequentlyBoughtTogether.length > 0,
  );
  const [companion] = start?.frequentlyBoughtTogether ?? [];
  if (!start || !companion) throw new Error('The demo data have no products that are bought together.');
  const { page } = await open(`/products/${start.id}`);
  const link = page.getByRole('link', { name: companion.product.name, exact: true }).first();
  await link.waitFor();
  await page.route('**/graphql', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await link.click();
  await page.getByText('Loading', { exact: true }).waitFor({ state: 'attached' });
  expect(await page.getByRole('heading', { level: 1, name: start.name, exact: true }).count()).toBe(0);
  await page.getByRole('heading', { level: 1, name: companion.product.name, exact: true }).waitFor();
});
