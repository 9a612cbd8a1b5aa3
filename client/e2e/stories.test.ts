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
    const { violations } = await run('#storybook-root', { resultTypes: ['violations'] });
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

test.each([
  { scheme: 'light', width: 1440 },
  { scheme: 'dark', width: 390 },
])(
  'every story is drawn without a fault for anybody: $scheme, $width pixels',
  async ({ scheme, width }) => {
    const { page, problems } = await openPage(browser, { viewport: { width, height: 900 } });
    // A story that is shown already would not be shown again.
    const first = book.stories.at(-1);
    await page.goto(`${book.origin}/iframe.html?id=${first?.id ?? ''}&globals=scheme:${scheme}`);
    await page.locator('#storybook-root .story').waitFor();
    await page.addScriptTag({ content: axe.source });

    const faults: Record<string, string[]> = {};
    for (const { id } of book.stories) {
      const status = await showStory(page, id);
      const found = [...(status === 'success' ? [] : [`ended with ${status}`]), ...(await faultsOf(page))];
      if (found.length > 0) faults[id] = found;
    }
    expect(faults).toEqual({});
    expect(problems).toEqual([]);
  },
  120_000,
);
