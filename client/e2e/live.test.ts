import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage } from './browser.js';
import { type RunningServer, startServer } from './server.js';

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer('open'), launchBrowser()]);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('what is loaded shows on an open page by itself', async () => {
  const { page, problems } = await openPage(browser);
  page.setDefaultTimeout(25_000);
  const told = new Promise<void>((resolve) =>
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => {
        if (String(payload).includes('dataChanged')) resolve();
      }),
    ),
  );
  await page.goto(`${server.origin}/customers`);
  await page.getByText(/^1–25 of 60\b/).waitFor();
  await told;
  await server.load('customers.csv', 'customer_id,name\nNEW-1,Acme Live\n');
  await page.getByText(/^1–25 of 61\b/).waitFor();
  expect(problems).toEqual([]);
}, 90_000);
