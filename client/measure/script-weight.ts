import { gzipSync } from 'node:zlib';
import type { Browser, Page, Route } from 'playwright-core';
import { openPage } from '../e2e/browser.js';
import { drawn, probe } from './probe.js';
import type { ScriptWeight } from './web-measures.js';

/** Opens Overview with an empty cache, and weighs what it loads before it knows any data, and at its end. */
export async function weighScripts(browser: Browser, origin: string): Promise<ScriptWeight> {
  const { page } = await openPage(browser);
  await probe(page);
  const weights = watchScripts(page);
  const held: Route[] = [];
  let known = false;
  await page.route('**/graphql', (route) => (known ? route.continue() : void held.push(route)));
  await page.goto(origin);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(1_000);
  const initial = await weights();
  known = true;
  await Promise.all(held.map((route) => route.continue()));
  await drawn(page);
  const all = await weights();
  await page.context().close();
  return { initial, all };
}

/** Adds up the scripts of a page so far, each in its size after gzip however it was sent. */
function watchScripts(page: Page): () => Promise<number> {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body());
  });
  return async () =>
    (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
}
