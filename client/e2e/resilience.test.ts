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

test('without a connection a page says so, and shows its content once it is back', async () => {
  const { page } = await openPage(browser);
  await page.route('**/graphql', (route) => route.abort());
  await page.goto(`${server.origin}/customers`);
  await page.getByRole('alert').getByText('The server cannot be reached').waitFor();
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText(/^1–25 of/).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('what was seen stays when a newer answer fails: no alarm, a way to try again', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${server.origin}/customers`, { waitUntil: 'networkidle' });
  const link = (name: string) => page.getByRole('navigation').getByRole('link', { name });
  await link('Trends').click();
  await page.getByRole('table', { name: 'Trends of groups' }).waitFor();

  await page.route('**/graphql', (route) => route.abort());
  await link('Customers').click();
  const note = page.getByText('You see what was loaded before');
  await note.waitFor();
  await page.getByText(/^1–25 of/).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.getByText(/^Data to /).waitFor();

  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Try again' }).click();
  await note.waitFor({ state: 'detached' });
});

test('a slow server is waited for in the shape of the page; back online, a page asks anew by itself', async () => {
  const { page } = await openPage(browser);
  await page.route('**/graphql', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  await page.goto(`${server.origin}/products`);
  await page.getByRole('heading', { level: 1, name: 'Products' }).waitFor();
  await page.getByText('Loading', { exact: true }).waitFor({ state: 'attached' });
  await page.getByText(/^1–25 of/).waitFor();
  await page.unroute('**/graphql');

  await page.context().setOffline(true);
  await page.getByRole('link', { name: 'Next' }).click();
  await page.getByText('You are offline').waitFor();
  await page.context().setOffline(false);
  await page.getByText(/^26–50 of/).waitFor();
  expect(await page.getByText('You are offline').count()).toBe(0);
});

test('a page whose code does not arrive says what to do, and the rest still works', async () => {
  const { page } = await openPage(browser);
  await page.goto(server.origin, { waitUntil: 'networkidle' });
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.getByRole('navigation').getByRole('link', { name: 'Trends' }).click();
  const problem = page.getByRole('alert');
  await problem.getByRole('heading', { level: 1, name: 'This page could not be loaded' }).waitFor();
  await problem.getByText('Details', { exact: true }).click();
  expect(await problem.locator('pre').textContent()).toContain(`Address: ${server.origin}/trends`);
  expect(await page.locator('main').count()).toBe(1);

  await page.unroute('**/assets/*.js');
  await problem.getByRole('button', { name: 'Load again' }).click();
  await page.getByRole('table', { name: 'Trends of groups' }).waitFor();
});

test('an unknown product and an unknown address say so and lead on', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${server.origin}/products/no-such-product`);
  await page.getByRole('heading', { name: 'No such product' }).waitFor();
  await page.goto(`${server.origin}/custmers/C00007`);
  await page.getByRole('heading', { name: 'Page not found' }).waitFor();
  expect(await page.getByRole('link', { name: 'Go to the overview' }).getAttribute('href')).toBe('/');
  expect(await page.getByRole('link', { name: 'Customer C00007' }).getAttribute('href')).toBe(
    '/customers/C00007',
  );

  await page.getByRole('button', { name: 'Search for it' }).click();
  const field = page.getByRole('dialog').getByRole('combobox');
  expect(await field.inputValue()).toBe('C00007');
  await page.getByRole('group', { name: 'Customers' }).getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/customers/C00007');
});

test('no page scrolls sideways, from phone to desk', async () => {
  for (const width of [390, 768, 1440]) {
    const { page, problems } = await openPage(browser, { viewport: { width, height: 900 } });
    for (const path of ['/', '/customers', '/products', '/anomalies', '/trends', '/sales', '/tickets']) {
      await page.goto(server.origin + path, { waitUntil: 'networkidle' });
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect({ path, width, excess }).toEqual({ path, width, excess: 0 });
    }
    expect(problems).toEqual([]);
  }
}, 90_000);

test('GraphiQL opens at /graphql and answers its first query', async () => {
  const { page, problems } = await openPage(browser);
  page.setDefaultTimeout(20_000);
  await page.goto(`${server.origin}/graphql`);
  // The button is there before the editor that it reads.
  await page.locator('.graphiql-query-editor').getByText('netRevenue').waitFor();
  const answer = page.waitForResponse(
    (response) => response.request().postData()?.includes('netRevenue') === true,
  );

  await page.getByRole('button', { name: /Execute query/ }).click();
  expect(await (await answer).json()).toMatchObject({ data: { dataStatus: { customers: 200 } } });
  await page.locator('.graphiql-response').getByText('netRevenue').first().waitFor();
  expect(problems).toEqual([]);
});
