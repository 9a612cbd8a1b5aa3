import type { Browser } from 'playwright-core';
import { openPage } from '../e2e/browser.js';
import { PAGES, type Subjects } from '../e2e/pages.js';
import { drawn, probe } from './probe.js';
import type { PageVisit } from './web-measures.js';

const WIDTHS = [390, 1440];

/** Milliseconds and bytes a second of a good connection over some distance: what is on screen meanwhile is seen. */
const NETWORK = { offline: false, latency: 100, downloadThroughput: 1_250_000, uploadThroughput: 625_000 };

/** Opens every page by its address with an empty cache, on a phone and on a desk. */
export async function visitPages(browser: Browser, origin: string, subjects: Subjects): Promise<PageVisit[]> {
  const visits: PageVisit[] = [];
  for (const { name, path } of PAGES) {
    for (const width of WIDTHS) {
      visits.push({ page: name, width, ...(await visit(browser, origin + path(subjects), width)) });
    }
  }
  return visits;
}

async function visit(browser: Browser, address: string, width: number) {
  const { page, problems } = await openPage(browser, { viewport: { width, height: 900 } });
  await probe(page);
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.emulateNetworkConditions', NETWORK);
  let requests = 0;
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/graphql') requests += 1;
  });
  await page.goto(address);
  await drawn(page);
  // what comes late would still move things
  await page.waitForTimeout(500);
  const layoutShift = await page.evaluate(() => window.contexqProbe.layoutShift());
  await page.context().close();
  // a page that fails stands still
  if (problems.length > 0) throw new Error(`${address} has problems:\n${problems.join('\n')}`);
  return { layoutShift, requests };
}
