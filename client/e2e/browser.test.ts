import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage } from './browser.js';

const pages: Readonly<Record<string, string>> = {
  '/calm':
    '<link rel=icon href=data:,><h1>Good morning</h1><script>localStorage.seen = (+localStorage.seen || 0) + 1</script>',
  '/broken':
    '<link rel=icon href=data:,><script>console.error("no data"); fetch("/missing"); boom()</script>',
};

let server: Server;
let origin: string;
let browser: Browser;

beforeAll(async () => {
  server = createServer((request, response) => {
    const body = pages[request.url ?? ''];
    response.writeHead(body ? 200 : 404, { 'content-type': 'text/html' }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
}, 90_000);

afterAll(async () => {
  await browser.close();
  server.close();
});

test('a page renders in a real browser, and a calm page has no problems', async () => {
  const { page, problems } = await openPage(browser);
  await page.goto(`${origin}/calm`);
  expect(await page.textContent('h1')).toBe('Good morning');
  expect(problems).toEqual([]);
});

test('console errors, exceptions and failed requests are collected', async () => {
  const { page, problems } = await openPage(browser);
  await page.goto(`${origin}/broken`, { waitUntil: 'networkidle' });
  expect(problems).toEqual(
    expect.arrayContaining([
      'error: no data',
      'exception: boom is not defined',
      `404: GET ${origin}/missing`,
    ]),
  );
});

test('every page starts with a fresh profile', async () => {
  for (let visit = 0; visit < 2; visit += 1) {
    const { page } = await openPage(browser);
    await page.goto(`${origin}/calm`);
    expect(await page.evaluate(() => localStorage.getItem('seen'))).toBe('1');
  }
});
