import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
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
  watched.page.setDefaultTimeout(15_000);
  await watched.page.goto(server.origin + path);
  return watched;
};

const count = (value: number) => new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 }).format(value);

describe('from the overview to a product and what is bought with it', () => {
  test('each page shows the numbers of the API, and the way is made of links', async () => {
    const { dataStatus } = await server.ask<{ dataStatus: { version: number; lastCompleteMonth: string } }>(
      '{ dataStatus { version lastCompleteMonth } }',
    );
    const { overview, products } = await server.ask<{
      overview: { orders: { value: number }; topProducts: { product: { name: string } }[] };
      products: {
        nodes: { name: string; frequentlyBoughtTogether: { count: number; product: { name: string } }[] }[];
      };
    }>(
      `query ($to: Month!) {
        overview(period: { to: $to, from: $to }) { orders { value } topProducts(first: 8) { product { name } } }
        products(first: 100, orderBy: { field: REVENUE, direction: DESC }) {
          nodes { name frequentlyBoughtTogether { count product { name } } }
        }
      }`,
      { to: dataStatus.lastCompleteMonth },
    );
    const { page, problems } = await open('/?period=1');
    const orders = page.getByRole('group', { name: 'Orders', exact: true });
    await orders.waitFor();
    expect(await orders.textContent()).toContain(count(overview.orders.value));
    expect(await page.getByText(`version ${count(dataStatus.version)}`).isVisible()).toBe(true);

    const top = page.getByRole('table', { name: 'Top products' }).getByRole('row');
    expect(await top.nth(1).textContent()).toContain(overview.topProducts[0]?.product.name);

    await page.getByRole('link', { name: 'All products' }).click();
    const start = products.nodes.find(({ frequentlyBoughtTogether }) => frequentlyBoughtTogether.length > 0);
    const companion = start?.frequentlyBoughtTogether[0];
    if (!start || !companion) throw new Error('The demo data have no products that are bought together.');
    await page.getByLabel('Name', { exact: true }).fill(start.name);
    // the list follows once typing pauses; before that the link may move away under the pointer
    await page.waitForURL(/[?&]search=/);
    await page.getByText(/^1–\d+ of/).waitFor();
    await page.getByRole('link', { name: start.name, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: start.name, exact: true }).waitFor();
    await page
      .getByText(`Bought together in ${count(companion.count)} orders`)
      .first()
      .waitFor();

    await page.getByRole('link', { name: companion.product.name, exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: companion.product.name, exact: true }).waitFor();
    expect(problems).toEqual([]);
  });
});

describe('finding a customer', () => {
  test('filter, open, go back: the filter is still there', async () => {
    const { facets } = await server.ask<{ facets: { segments: string[] } }>('{ facets { segments } }');
    const [segment = ''] = facets.segments;
    const { customers } = await server.ask<{ customers: { totalCount: number; nodes: { name: string }[] } }>(
      `query ($segment: String!) {
        customers(first: 1, filter: { segments: [$segment] }, orderBy: { field: REVENUE, direction: DESC }) { totalCount nodes { name } }
      }`,
      { segment },
    );
    const { page, problems } = await open('/customers');
    await page.getByLabel('Segment', { exact: true }).selectOption(segment);
    const total = page.getByText(`of ${count(customers.totalCount)} customers`);
    await total.waitFor();
    await page.getByRole('link', { name: customers.nodes[0]?.name, exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: customers.nodes[0]?.name, exact: true }).waitFor();

    await page.goBack();
    await total.waitFor();
    expect(await page.getByLabel('Segment', { exact: true }).inputValue()).toBe(segment);
    expect(new URL(page.url()).searchParams.get('segment')).toBe(segment);
    expect(problems).toEqual([]);
  });

  test('the next page goes on where the first ended, and back again', async () => {
    const { page } = await open('/customers');
    const firstName = page.getByRole('row').nth(1).getByRole('link').first();
    const name = await firstName.textContent();
    await page.getByRole('link', { name: 'Next' }).click();
    await page.getByText(/^26–50 of/).waitFor();
    expect(await firstName.textContent()).not.toBe(name);
    await page.getByRole('link', { name: 'Previous' }).click();
    await page.getByText(/^1–25 of/).waitFor();
    expect(await firstName.textContent()).toBe(name);
  });
});
