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

test('an unknown product and an unknown address say so and lead on', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${server.origin}/products/no-such-product`);
  await page.getByRole('heading', { name: 'No such product' }).waitFor();
  await page.goto(`${server.origin}/nowhere`);
  await page.getByRole('heading', { name: 'Page not found' }).waitFor();
  expect(await page.getByRole('link', { name: 'Go to the overview' }).getAttribute('href')).toBe('/');
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
});

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
