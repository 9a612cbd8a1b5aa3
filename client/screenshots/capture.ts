import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openPage } from '../e2e/browser.js';
import { drawn, probe } from '../measure/probe.js';
import type { Shot } from './shots.js';

const SCHEMES = ['light', 'dark'] as const;
const WIDTHS = [390, 1440];

/** A picture that was written, and what its page had to complain about meanwhile. */
export interface Picture {
  file: string;
  problems: readonly string[];
}

/** Writes whole pages in light and dark, as wide as a phone and as a desk, one after the other. */
export async function* capture(
  browser: Browser,
  origin: string,
  shots: readonly Shot[],
  folder: string,
): AsyncGenerator<Picture> {
  for (const colorScheme of SCHEMES) {
    for (const width of WIDTHS) {
      const { page, problems } = await openPage(browser, {
        viewport: { width, height: 900 },
        colorScheme,
        reducedMotion: 'reduce',
      });
      await probe(page);
      let told = 0;
      for (const shot of shots) {
        const file = join(folder, `${shot.name}-${colorScheme}-${width}.png`);
        await picture(page, origin, shot, file);
        yield { file, problems: problems.slice(told) };
        told = problems.length;
      }
      await page.context().close();
    }
  }
}

async function picture(page: Page, origin: string, { path, ready }: Shot, file: string): Promise<void> {
  await page.goto(origin + path);
  await (ready ? ready(page) : drawn(page));
  await page.screenshot({ path: file, fullPage: true, animations: 'disabled' });
}
