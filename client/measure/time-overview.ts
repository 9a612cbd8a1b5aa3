import type { Browser } from 'playwright-core';
import { openPage } from '../e2e/browser.js';
import { drawn, probe } from './probe.js';

/** Milliseconds until the figures of Overview are painted, each time with an empty cache. */
export async function timeFirstFigure(browser: Browser, origin: string, rounds: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { page } = await openPage(browser);
    await probe(page);
    await page.goto(origin);
    times.push(await page.evaluate(() => window.contexqProbe.firstFigure));
    await page.context().close();
  }
  return times;
}

/** Where one goes from Overview, and back from there: the link that leads there. */
const LINKS: Readonly<Record<string, string>> = {
  Customers: 'nav a[href^="/customers"]',
  Products: 'nav a[href^="/products"]',
  Customer: 'main a[href^="/customers/"]',
  Product: 'main a[href^="/products/"]',
};
const HOME = 'nav a[href="/"]';

/** Milliseconds from one page to another by a link, both shown before; in turn, so that disturbances fall on all alike. */
export async function timeNavigations(
  browser: Browser,
  origin: string,
  rounds: number,
): Promise<{ to: string; times: number[] }[]> {
  const { page } = await openPage(browser);
  await probe(page);
  await page.goto(origin);
  await drawn(page);
  const follow = async (link: string) => {
    const time = await page.evaluate((selector) => window.contexqProbe.follow(selector), link);
    // what the visit asks anew belongs to it, not to the next one
    await page.waitForLoadState('networkidle');
    await drawn(page);
    return time;
  };
  const results = Object.entries(LINKS).map(([to, link]) => ({ to, link, times: [] as number[] }));
  const home: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const { link, times } of results) {
      const [there, back] = [await follow(link), await follow(HOME)];
      // the first time the page was not there yet
      if (round > 0) {
        times.push(there);
        home.push(back);
      }
    }
  }
  await page.context().close();
  return [{ to: 'Overview', times: home }, ...results.map(({ to, times }) => ({ to, times }))];
}
