import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
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

const number = (count: number) => count.toLocaleString('en-US');

/** Waits until the pager tells so many rows. */
const counted = (page: Page, total: number, noun: string) =>
  page.getByText(new RegExp(` of ${number(total)} ${noun}$`)).waitFor();

const countOf = async (list: string, filter = '') => {
  const answer = await server.ask<Record<string, { totalCount: number }>>(
    `{ ${list}${filter} { totalCount } }`,
  );
  return answer[list]!.totalCount;
};

/** Names of the rows shown, in their order. */
const names = (page: Page, table: string) =>
  page
    .getByRole('table', { name: table })
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => row.querySelector('a')?.textContent ?? ''));

/** Follows the link that takes the list away. */
async function exported(page: Page): Promise<Record<string, string>[]> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export CSV' }).click(),
  ]);
  return parse(await readFile(await file.path()), { columns: true }) as unknown as Record<string, string>[];
}

const segmentOf = async () => {
  const { facets } = await server.ask<{ facets: { segments: string[] } }>('{ facets { segments } }');
  return facets.segments[0]!;
};

describe('a list of customers', () => {
  test('is in its address: filter, order and columns come again with reload, back and forward', async () => {
    const segment = await segmentOf();
    const total = await countOf('customers', `(filter: { segments: ["${segment}"] })`);
    const { page, problems } = await open('/customers');
    await counted(page, await countOf('customers'), 'customers');

    await page.getByLabel('Segment', { exact: true }).selectOption(segment);
    await counted(page, total, 'customers');
    await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
    await page.waitForURL(/sort=NAME/);
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Region' }).click();
    await page.waitForURL(/columns=/);
    await page.keyboard.press('Escape');

    const view = async () => {
      await counted(page, total, 'customers');
      expect(await page.getByRole('columnheader', { name: 'Region' }).count()).toBe(0);
      const sorted = await names(page, 'Customers');
      expect(await page.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe(
        'ascending',
      );
      return sorted;
    };
    const before = await view();
    expect(before.length).toBe(Math.min(total, 25));
    await page.reload();
    expect(await view()).toEqual(before);

    await page.getByRole('link', { name: before[0]!, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: before[0]! }).waitFor();
    await page.goBack();
    expect(await view()).toEqual(before);
    await page.goForward();
    await page.getByRole('heading', { level: 1, name: before[0]! }).waitFor();
    expect(problems).toEqual([]);
  });

  test('is taken away whole, as it is narrowed, ordered and shown', async () => {
    const segment = await segmentOf();
    const { page, problems } = await open(
      `/customers?segment=${encodeURIComponent(segment)}&sort=NAME&order=ascending&columns=name,revenue`,
    );
    await page.getByRole('table', { name: 'Customers' }).waitFor();
    const lines = await exported(page);
    expect(lines).toHaveLength(await countOf('customers', `(filter: { segments: ["${segment}"] })`));
    expect(Object.keys(lines[0]!)).toEqual(['customer_id', 'name', 'gross_revenue']);
    const shown = await names(page, 'Customers');
    expect(lines.slice(0, shown.length).map(({ name }) => name)).toEqual(shown);
    expect(problems).toEqual([]);
  });

  test('has a view for each segment, and those that are kept last', async () => {
    const segment = await segmentOf();
    const { page, problems } = await open('/customers');
    await page.getByRole('button', { name: 'Saved views' }).click();
    await page.getByRole('list', { name: 'Ready-made views' }).getByRole('link', { name: segment }).click();
    await page.getByRole('button', { name: `Remove filter Segment: ${segment}` }).waitFor();

    await page.getByRole('columnheader', { name: 'Orders' }).getByRole('button').click();
    await page.waitForURL(/sort=ORDERS/);
    const { search } = new URL(page.url());
    await page.getByRole('button', { name: 'Saved views' }).click();
    await page.getByRole('button', { name: 'Save this view…' }).click();
    const name = `${segment} by orders`;
    await page.getByLabel('Name of the view').fill(name);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name }).waitFor();

    await page.goto(`${server.origin}/customers`);
    await page.reload();
    await page.getByRole('button', { name: 'Saved views' }).click();
    await page.getByRole('list', { name: 'Saved views' }).getByRole('link', { name }).click();
    await page.waitForURL((url) => url.search === search);
    expect(problems).toEqual([]);
  });

  test('says what to do when nobody matches, and does it', async () => {
    const { page, problems } = await open('/customers?search=nobody+of+that+name');
    await page.getByRole('heading', { name: 'No customers match' }).waitFor();
    await page.getByRole('link', { name: 'Clear all filters' }).click();
    await counted(page, await countOf('customers'), 'customers');
    expect(problems).toEqual([]);
  });

  test('goes by keys: arrows from row to row, Enter into the customer', async () => {
    const { page, problems } = await open('/customers');
    const rows = page.getByRole('table', { name: 'Customers' }).locator('tbody tr');
    await rows.first().focus();
    await page.keyboard.press('ArrowDown');
    const [, second = ''] = await names(page, 'Customers');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: second }).waitFor();
    expect(problems).toEqual([]);
  });

  test('opens the sales behind a number beside itself, and back closes them', async () => {
    const { customers } = await server.ask<{
      customers: { nodes: { id: string; sales: { orders: number } }[] };
    }>(
      '{ customers(first: 1, orderBy: { field: REVENUE, direction: DESC }) { nodes { id sales { orders } } } }',
    );
    const [best] = customers.nodes;
    const lines = await countOf('transactions', `(filter: { customerId: "${best!.id}", kind: SALE })`);
    const { page, problems } = await open('/customers');
    const row = page.getByRole('table', { name: 'Customers' }).locator('tbody tr').first();
    await row
      .getByRole('link', { name: number(best!.sales.orders), exact: true })
      .first()
      .click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText(`of ${number(lines)} lines`).waitFor();
    await page.goBack();
    await drawer.waitFor({ state: 'hidden' });
    await row.waitFor();
    expect(problems).toEqual([]);
  });
});

test('products are found by name, in as many rows as wanted', async () => {
  const total = await countOf('products');
  const { page, problems } = await open('/products?size=50');
  await page.getByText(`1–${Math.min(50, total)} of ${number(total)} products`).waitFor();
  await page.getByLabel('Kind', { exact: true }).selectOption('services');
  await counted(page, await countOf('products', '(filter: { excluded: true })'), 'products');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await counted(page, total, 'products');
  expect(await exported(page)).toHaveLength(total);
  expect(problems).toEqual([]);
});

describe('a list of tickets', () => {
  test('is narrowed by mood and state, the angriest first, and taken away so', async () => {
    const filter = '(filter: { sentiment: NEGATIVE, statuses: [CLOSED] })';
    const { page, problems } = await open('/tickets');
    await page.getByLabel('Sentiment', { exact: true }).selectOption('NEGATIVE');
    await page.getByLabel('Status', { exact: true }).selectOption('CLOSED');
    await counted(page, await countOf('tickets', filter), 'tickets');
    await page.getByRole('columnheader', { name: 'Sentiment' }).getByRole('button').click();
    await page.waitForURL(/sort=SENTIMENT_SCORE/);
    const lines = await exported(page);
    expect(lines).toHaveLength(await countOf('tickets', filter));
    expect(new Set(lines.map(({ sentiment, status }) => `${sentiment} ${status}`))).toEqual(
      new Set(['NEGATIVE CLOSED']),
    );
    const scores = lines.map(({ sentiment_score }) => Number(sentiment_score));
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(problems).toEqual([]);
  });

  test('opens a ticket beside itself, which the address keeps', async () => {
    const { page, problems } = await open('/tickets');
    const [subject = ''] = await page
      .getByRole('table', { name: 'Support tickets' })
      .locator('tbody tr')
      .first()
      .waitFor()
      .then(() => names(page, 'Support tickets'));
    await page.getByRole('link', { name: subject, exact: true }).first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('heading', { name: subject }).waitFor();
    await page.reload();
    await drawer.getByRole('heading', { name: subject }).waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    expect(new URL(page.url()).search).toBe('');
    expect(problems).toEqual([]);
  });
});

test('sales are narrowed to days, and said so in words', async () => {
  const day = (
    await server.ask<{ transactions: { nodes: { occurredAt: string }[] } }>(
      '{ transactions(first: 1) { nodes { occurredAt } } }',
    )
  ).transactions.nodes[0]!.occurredAt.slice(0, 10);
  const total = await countOf('transactions', `(filter: { from: "${day}" })`);
  const { page, problems } = await open('/sales');
  await page.getByLabel('From', { exact: true }).fill(day);
  await counted(page, total, 'lines');
  expect(await exported(page)).toHaveLength(total);
  await page.getByRole('button', { name: /^Remove filter When: since/ }).click();
  await counted(page, await countOf('transactions'), 'lines');
  expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('');
  expect(problems).toEqual([]);
});

test('on a phone the filters wait behind a button, and nothing is wider than the screen', async () => {
  const { page, problems } = await openPage(browser, { viewport: { width: 390, height: 844 } });
  page.setDefaultTimeout(15_000);
  for (const path of ['/customers', '/products', '/sales', '/tickets', '/anomalies', '/trends']) {
    await page.goto(server.origin + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
  await page.goto(`${server.origin}/customers`);
  const segment = page.getByLabel('Segment', { exact: true });
  expect(await segment.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Filters' }).click();
  await segment.waitFor();
  expect(problems).toEqual([]);
});
