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

/** A wall whose time is in the hands of the test, showing the overview. */
async function hangUp() {
  const watched = await openPage(browser, { viewport: { width: 1920, height: 1080 } });
  const { page } = watched;
  page.setDefaultTimeout(15_000);
  await page.clock.install();
  await page.goto(`${server.origin}/?display=wall&period=3`);
  const orders = page.getByRole('group', { name: 'Orders', exact: true });
  await orders.waitFor();
  return { ...watched, orders };
}

const requestFor = (operation: string) => (request: { url: () => string; postData: () => string | null }) =>
  request.url().endsWith('/graphql') &&
  request.postData()?.includes(`"operationName":"${operation}"`) === true;

test('a wall is large, has nothing to operate, and tells the time and how fresh the data are', async () => {
  const { page, problems } = await hangUp();
  const size = await page.evaluate(() =>
    Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
  );
  expect(size).toBeGreaterThan(20);
  expect(await page.getByRole('navigation').count()).toBe(0);
  for (const control of ['button', 'combobox', 'textbox', 'searchbox'] as const)
    expect(await page.getByRole(control).count()).toBe(0);
  expect(await page.evaluate(() => getComputedStyle(document.body).cursor)).toBe('none');
  await page.getByText(/^Data to /).waitFor();
  await page.getByRole('time').waitFor();
  expect(problems).toEqual([]);
});

test('it brings itself up to date each minute, without a moment in which nothing is shown', async () => {
  const { page, problems, orders } = await hangUp();
  await page.evaluate(() => {
    const gone = () => document.querySelector('[aria-busy="true"], .cq-kpi-value') === null;
    const seen = { flashed: false };
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      if (gone() || document.querySelector('[aria-busy="true"]')) seen.flashed = true;
    }).observe(document.body, { childList: true, subtree: true, attributes: true });
  });
  const before = await orders.textContent();
  const asked = page.waitForRequest(requestFor('Overview'));
  await page.clock.runFor(61_000);
  const response = await (await asked).response();
  expect(response?.status()).toBe(200);
  await page.clock.runFor(1_000);
  expect(await orders.textContent()).toBe(before);
  expect(await page.evaluate(() => (globalThis as unknown as { seen: object }).seen)).toEqual({
    flashed: false,
  });
  expect(problems).toEqual([]);
});

test('while the server is away the last numbers stay, with a quiet note, until it is back', async () => {
  const { page, orders } = await hangUp();
  const before = await orders.textContent();
  await page.route('**/graphql', (route) => route.abort());
  await page.clock.runFor(61_000);
  const note = page.getByText('You see what was loaded before');
  await note.waitFor();
  expect(await orders.textContent()).toBe(before);
  expect(await page.getByRole('alert').count()).toBe(0);

  await page.unroute('**/graphql');
  await page.clock.runFor(61_000);
  await note.waitFor({ state: 'detached' });
  expect(await orders.textContent()).toBe(before);
});

test('Esc takes a page off the wall, with its period', async () => {
  const { page } = await hangUp();
  await page.keyboard.press('Escape');
  await page.getByRole('navigation').first().waitFor();
  expect(new URL(page.url()).search).toBe('?period=3');
});
