import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage } from './browser.js';
import { showStory, startStoryBook, type StoryBook } from './stories.js';

let book: StoryBook;
let browser: Browser;

beforeAll(async () => {
  [book, browser] = await Promise.all([startStoryBook(), launchBrowser()]);
}, 150_000);

afterAll(async () => {
  await browser.close();
  await book.stop();
});

/** What axe-core finds in what is shown, and whether it is wider than the window. */
async function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    // the body, since what opens over a page stands beside the story
    const { violations } = await run('body', {
      resultTypes: ['violations'],
      // a story is a part of a page, and so has none of its landmarks
      rules: { 'target-size': { enabled: true }, region: { enabled: false } },
    });
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      ...(scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} pixels too wide`] : []),
    ];
  });
}

test('every part of the library has stories', () => {
  const isPart = (file: string) =>
    file.endsWith('.tsx') && !/\.(test|stories)\.|-drawing|-layers|-item|-context/.test(file);
  const parts = readdirSync('client/src/ui').filter(isPart);
  const told = new Set(book.stories.map(({ importPath }) => importPath.split('/').at(-1)));
  expect(parts.filter((part) => !told.has(part.replace('.tsx', '.stories.tsx')))).toEqual([]);
});

/** Draws every story in one scheme; story and fault of all that are not as they should be, and what the page said. */
async function review(scheme: 'light' | 'dark', width: number): Promise<string[]> {
  const { page, problems } = await openPage(browser, { viewport: { width, height: 900 } });
  // A story that is shown already would not be shown again, so begin at the last.
  const start = book.stories.at(-1)?.id ?? '';
  await page.goto(`${book.origin}/iframe.html?id=${start}&globals=scheme:${scheme}`);
  await page.locator('#storybook-root .story').waitFor();
  await page.addScriptTag({ content: axe.source });

  const faults: string[] = [];
  for (const { id } of book.stories) {
    const status = await showStory(page, id);
    if (status !== 'success') faults.push(`${id} ended with ${status}`);
    faults.push(...(await faultsOf(page)).map((fault) => `${id}: ${fault}`));
  }
  return [...faults, ...problems];
}

test('every story is drawn without a fault for anybody, in the light on a desk and in the dark on a phone', async () => {
  expect(await Promise.all([review('light', 1440), review('dark', 390)])).toEqual([[], []]);
}, 300_000);
