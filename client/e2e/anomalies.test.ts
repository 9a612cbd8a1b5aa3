import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
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

const open = async (path: string) => {
  const watched = await openPage(browser);
  watched.page.setDefaultTimeout(15_000);
  await watched.page.goto(server.origin + path);
  return watched;
};

describe('customers who stand out', () => {
  test('each number leads to its tickets, and to the negative ones alone', async () => {
    const { anomalies } = await server.ask<{
      anomalies: { totalCount: number; nodes: { k: number; n: number; customer: { name: string } }[] };
    }>('{ anomalies(window: 365, maxQ: 0.2) { totalCount nodes { k n customer { name } } } }');
    const [first] = anomalies.nodes;
    if (!first) throw new Error('Nobody stands out in the demo data.');
    const { page, problems } = await open('/anomalies?window=365&maxQ=0.2');
    await page.getByRole('heading', { name: new RegExp(`^${anomalies.totalCount} of the`) }).waitFor();

    const row = page.getByRole('table', { name: 'Anomalies' }).getByRole('row').nth(1);
    expect(await row.textContent()).toContain(first.customer.name);
    await row.getByRole('link', { name: 'Why?' }).first().click();
    const drawer = page.getByRole('dialog');
    await drawer
      .getByText(/expected to be (a false alarm|false alarms)/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });

    await row.getByRole('link', { name: String(first.k), exact: true }).click();
    await drawer.getByText(`1–${first.k} of ${first.k} tickets`).waitFor();
    await drawer.getByRole('link', { name: 'Open as a page' }).click();
    await page.getByText(`1–${first.k} of ${first.k} tickets`).waitFor();
    expect(await page.getByLabel('Sentiment', { exact: true }).inputValue()).toBe('NEGATIVE');
    await page.getByRole('button', { name: `Remove filter Customer: ${first.customer.name}` }).waitFor();
    expect(problems).toEqual([]);
  });

  test('where nobody does, the page says how many were judged', async () => {
    const { found } = await server.ask<{ found: { totalCount: number; judged: number } }>(
      '{ found: anomalies(window: 30, maxQ: 0.01) { totalCount judged } }',
    );
    const { page, problems } = await open('/anomalies?window=30&maxQ=0.01');
    await page
      .getByRole('heading', {
        name:
          found.totalCount === 0
            ? `Nobody stands out: ${found.judged} customers judged`
            : new RegExp(`^${found.totalCount} of the ${found.judged} customers`),
      })
      .waitFor();
    expect(problems).toEqual([]);
  });
});

describe('trends', () => {
  test('moving the threshold shows how many products it flags, and the address keeps it', async () => {
    const countAt = async (threshold: number) =>
      (
        await server.ask<{ trends: { totalCount: number } }>(
          'query ($threshold: Float!) { trends(threshold: $threshold) { totalCount } }',
          { threshold },
        )
      ).trends.totalCount;
    const words = (count: number) => `${count} ${count === 1 ? 'product' : 'products'}`;
    const { page, problems } = await open('/trends');
    const flags = page.getByRole('status');
    await flags.getByText(words(await countAt(20)), { exact: true }).waitFor();

    const slider = page.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('End');
    await page.getByText('Change of more than 200%').waitFor();
    await page.waitForURL(/[?&]threshold=200/);
    await flags.getByText(words(await countAt(200)), { exact: true }).waitFor();

    await page.getByLabel('Put together by').selectOption('SEGMENT');
    await page.getByRole('table', { name: 'Trends of groups' }).getByText('All sales').waitFor();
    await page.getByRole('columnheader', { name: 'Segment' }).waitFor();
    expect(new URL(page.url()).searchParams.get('by')).toBe('SEGMENT');
    expect(problems).toEqual([]);
  });
});
