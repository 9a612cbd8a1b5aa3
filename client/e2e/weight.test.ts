import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { weighScripts } from '../measure/script-weight.js';
import { visitPages } from '../measure/visit-pages.js';
import { launchBrowser } from './browser.js';
import { findSubjects } from './pages.js';
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

test('what is loaded before the first figures stays small', async () => {
  const { initial, all } = await weighScripts(browser, server.origin);
  expect(initial).toBeLessThanOrEqual(250_000);
  // the charts are among all, so they do not come before
  expect(all - initial).toBeGreaterThan(50_000);
}, 60_000);

test('no page moves under the eyes, and each asks the server once', async () => {
  const visits = await visitPages(browser, server.origin, await findSubjects(server.ask));
  expect(visits.filter(({ layoutShift }) => layoutShift >= 0.05)).toEqual([]);
  expect(visits.filter(({ requests }) => requests > 1)).toEqual([]);
}, 300_000);
