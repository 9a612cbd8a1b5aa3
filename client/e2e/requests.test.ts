import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page, Request } from 'playwright-core';
import { launchBrowser, openPage } from './browser.js';
import { findSubjects, PAGES } from './pages.js';
import { type RunningServer, startServer } from './server.js';

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  // While scores are computed, pages ask from time to time whether they are there.
  await untilScored();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function untilScored(): Promise<void> {
  const deadline = Date.now() + 90_000;
  while (Date.now() < deadline) {
    const { dataStatus } = await server.ask<{
      dataStatus: { version: number; scoredVersion: number | null };
    }>('{ dataStatus { version scoredVersion } }');
    if (dataStatus.scoredVersion === dataStatus.version) return;
    await delay(500);
  }
  throw new Error('The scores are not computed after 90 seconds.');
}

let page: Page;
let problems: readonly string[];
let asked: string[];

const operationOf = (request: Request) => (request.postDataJSON() as { operationName: string }).operationName;

beforeEach(async () => {
  ({ page, problems } = await openPage(browser));
  page.setDefaultTimeout(15_000);
  asked = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql')) asked.push(operationOf(request));
  });
});

/** What is asked by an act, until nothing is on its way any more and the page had time to think of something else. */
async function asking(act: () => Promise<unknown>): Promise<string[]> {
  asked.length = 0;
  const answered = page.waitForResponse((response) => response.url().endsWith('/graphql'));
  await act();
  await answered;
  await page.waitForLoadState('networkidle');
  await delay(300);
  return [...asked];
}

describe('a page view is one request', () => {
  test('when a page is opened, whichever it is, and each says how fresh the data are', async () => {
    const subjects = await findSubjects(server.ask);
    const requests: Record<string, number> = {};
    for (const { name, path } of PAGES) {
      requests[name] = (await asking(() => page.goto(server.origin + path(subjects)))).length;
      await page.getByText(/^Data to /).waitFor();
    }
    expect(requests).toEqual(Object.fromEntries(PAGES.map(({ name }) => [name, 1])));
    expect(problems).toEqual([]);
  }, 120_000);

  test('when links lead from page to page, and back', async () => {
    await page.goto(server.origin, { waitUntil: 'networkidle' });
    const link = (name: string) => () => page.getByRole('navigation').getByRole('link', { name }).click();
    const firstProduct = () => page.getByRole('row').nth(1).getByRole('link').first().click();
    expect(await asking(link('Products'))).toEqual(['Products']);
    expect(await asking(firstProduct)).toEqual(['Product']);
    expect(await asking(() => page.goBack())).toEqual(['Products']);
    expect(await asking(() => page.goForward())).toEqual(['Product']);
    expect(await asking(link('Overview'))).toEqual(['Overview']);
    expect(await asking(link('Customers'))).toEqual(['Customers']);
    expect(problems).toEqual([]);
  });

  test('when a filter is changed; the same filter twice is none', async () => {
    await page.goto(`${server.origin}/tickets`, { waitUntil: 'networkidle' });
    const sentiment = () => page.getByLabel('Sentiment', { exact: true }).selectOption('NEGATIVE');
    expect(await asking(sentiment)).toEqual(['Tickets']);
    asked.length = 0;
    await sentiment();
    await delay(500);
    expect(asked).toEqual([]);
  });
});

test('the data are asked for while the code of the page is on its way', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.goto(server.origin, { waitUntil: 'networkidle' });
  await page.route('**/assets/*.js', async (route) => {
    await held;
    await route.continue();
  });
  asked.length = 0;
  const answered = page.waitForResponse((response) => response.url().endsWith('/graphql'));
  await page.getByRole('navigation').getByRole('link', { name: 'Trends' }).click();
  await answered;
  expect(asked).toEqual(['Trends']);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Overview');
  release();
  await page.getByRole('heading', { level: 1, name: 'Trends' }).waitFor();
  await page.getByRole('table', { name: 'Trends of groups' }).waitFor();
  expect(asked).toEqual(['Trends']);
});

test('a page seen before is there at once, at the place where it was left, while the server still thinks', async () => {
  await page.goto(server.origin, { waitUntil: 'networkidle' });
  const product = page.getByRole('table', { name: 'Top products' }).getByRole('link').first();
  await product.scrollIntoViewIfNeeded();
  const left = await page.evaluate(() => window.scrollY);
  expect(left).toBeGreaterThan(0);
  await product.click();
  await page.getByRole('heading', { name: 'Recent sales' }).waitFor();

  // A page that waits for an answer would show none of this.
  await page.route('**/graphql', () => undefined);
  await page.goBack();
  await product.waitFor({ timeout: 3_000 });
  expect(await page.locator('[aria-busy="true"]').count()).toBe(0);
  await expect(page.evaluate(() => window.scrollY)).resolves.toBe(left);
});
