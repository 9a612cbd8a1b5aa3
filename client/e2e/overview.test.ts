import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
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

const open = async (path: string, options?: Parameters<typeof openPage>[1]) => {
  const watched = await openPage(browser, options);
  watched.page.setDefaultTimeout(25_000);
  await watched.page.goto(server.origin + path);
  return watched;
};

const count = (value: number) => new Intl.NumberFormat('en-US').format(value);
const tile = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const choice = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

const segment = async () => {
  const { facets } = await server.ask<{ facets: { segments: string[] } }>('{ facets { segments } }');
  return facets.segments[0] ?? '';
};

/** What the API says of the last six months against those a year before. */
async function halfYear(of: string) {
  const { overview } = await server.ask<{
    overview: {
      period: { from: string; to: string };
      orders: { value: number; previous: number };
      salesByMonth: { month: string }[];
    };
  }>(
    `query ($segment: SegmentInput) {
      overview(period: { lastMonths: 6 }, segment: $segment, compare: SAME_MONTHS_LAST_YEAR) {
        period { from to } orders { value previous } salesByMonth { month } } }`,
    { segment: { segment: of } },
  );
  return overview;
}

describe('the choice above the overview', () => {
  test('is made by pickers, stands in the address, survives a reload and is taken back step by step', async () => {
    const of = await segment();
    const { orders } = await halfYear(of);
    const { page, problems } = await open('/');
    await tile(page, 'Orders').waitFor();

    await page.getByRole('button', { name: /^Period / }).click();
    await page.getByRole('button', { name: /^Last 6 months/ }).click();
    await page.waitForURL(/[?&]period=6/);
    await page.getByRole('button', { name: /^Period / }).click();
    await page.getByLabel('Compare with').selectOption('year');
    await page.waitForURL(/[?&]compare=year/);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Customers / }).click();
    await page.getByRole('button', { name: of, exact: true }).click();
    await page.waitForURL(/[?&]group=/);

    const shown = async () => {
      await tile(page, 'Orders').getByText(count(orders.value), { exact: true }).waitFor();
      await tile(page, 'Orders')
        .getByText(`was ${count(orders.previous)}`)
        .waitFor();
      expect(choice(page)).toEqual({ period: '6', compare: 'year', group: `segment:${of}` });
    };
    await shown();
    await page.reload();
    await shown();

    await page.goBack();
    await page.getByRole('button', { name: 'Customers All customers' }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Period Last 6 months', exact: true }).waitFor();
    expect(choice(page)).toEqual({ period: '6' });
    await page.goForward();
    await page.goForward();
    await shown();
    expect(problems).toEqual([]);
  });

  test('without a comparison nothing is compared', async () => {
    const { page } = await open('/?compare=none');
    await tile(page, 'Orders').waitFor();
    expect(await page.getByText(/^was /).count()).toBe(0);
    expect(await page.getByText('Period before').count()).toBe(0);
  });
});

describe('what is behind a number', () => {
  test('a figure opens its rows, of the very period and segment, and back closes them', async () => {
    const of = await segment();
    const { period } = await halfYear(of);
    const { transactions } = await server.ask<{ transactions: { totalCount: number } }>(
      'query ($filter: TransactionFilter) { transactions(filter: $filter) { totalCount } }',
      { filter: { kind: 'SALE', segment: of, from: `${period.from}-01`, to: lastDay(period.to) } },
    );
    const { page, problems } = await open(`/?period=6&group=segment:${of}`);
    await tile(page, 'Orders').getByRole('link').click();
    const rows = page.getByRole('dialog');
    await rows.getByText(new RegExp(`of ${count(transactions.totalCount)} `)).waitFor();
    await page.goBack();
    await rows.waitFor({ state: 'detached' });
    expect(choice(page)).toEqual({ period: '6', group: `segment:${of}` });
    expect(problems).toEqual([]);
  });

  test('open tickets are those that wait for an answer', async () => {
    const { overview } = await server.ask<{ overview: { openTickets: number } }>(
      '{ overview(period: { lastMonths: 12 }) { openTickets } }',
    );
    const { page } = await open('/');
    await tile(page, 'Open tickets').getByText(count(overview.openTickets), { exact: true }).click();
    await page
      .getByRole('dialog')
      .getByText(new RegExp(`of ${count(overview.openTickets)} `))
      .waitFor();
  });

  test('a month of the chart opens its sales by the keyboard', async () => {
    const { page, problems } = await open('/');
    const month = page.getByRole('group', { name: 'Net revenue by month' }).getByRole('link').last();
    await month.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page
      .getByRole('dialog')
      .getByRole('heading', { level: 2, name: /^Sales in / })
      .waitFor();
    expect(choice(page)['open']).toMatch(/^\/sales\?from=\d{4}-\d\d-01&to=/);
    expect(problems).toEqual([]);
  });
});

test('who may leave and what to offer is told with what is at stake, and why', async () => {
  const { overview } = await server.ask<{ overview: Record<string, { headline: string }[]> }>(
    '{ overview { anomalies(first: 3) { headline } churnRisks(first: 3) { headline } crossSells(first: 3) { headline } } }',
  );
  const { page, problems } = await open('/');
  const titles = {
    anomalies: 'Unhappy customers',
    churnRisks: 'Customers who may leave',
    crossSells: 'Opportunities',
  };
  for (const [list, title] of Object.entries(titles)) {
    const section = page.getByRole('region', { name: title, exact: true });
    await section.waitFor();
    const cards = section.getByRole('article').getByRole('heading');
    expect(await cards.allTextContents()).toEqual(overview[list]?.map(({ headline }) => headline));
  }
  const [risk] = overview['churnRisks'] ?? [];
  if (!risk) throw new Error('Nobody of the demo data may leave.');
  const card = page.getByRole('article').filter({ hasText: risk.headline });
  expect(await card.textContent()).toMatch(/\$[\d,.]+ at stake/);
  await card.getByRole('link', { name: /^Why\?/ }).click();
  await page.getByRole('dialog').getByRole('heading', { name: risk.headline }).waitFor();
  expect(problems).toEqual([]);
});

test('a role sees what it works with, the most useful first', async () => {
  const { page } = await open('/?view=support');
  await tile(page, 'Orders').waitFor();
  const titles = await page.locator('main h2').allTextContents();
  expect(titles.slice(0, 2)).toEqual(['Unhappy customers', 'Ticket sentiment by month']);
  expect(titles).not.toContain('Opportunities');
});

test('whoever leads sees what wants attention, the most pressing first', async () => {
  const { overview } = await server.ask<{ overview: { alerts: { headline: string }[] } }>(
    '{ overview { alerts(first: 6) { headline } } }',
  );
  const { page } = await open('/?view=leadership');
  const alerts = page.getByRole('list', { name: 'Needs attention' }).getByRole('heading');
  await alerts.first().waitFor();
  expect(await alerts.allTextContents()).toEqual(overview.alerts.map(({ headline }) => headline));
});

test('a wall has large figures and charts, and nothing to operate', async () => {
  const { page, problems } = await open('/?display=wall', { viewport: { width: 1920, height: 1080 } });
  await tile(page, 'Orders').waitFor();
  await page.locator('.cq-chart svg').last().waitFor();
  expect(await page.getByRole('button').count()).toBe(0);
  const size = await tile(page, 'Orders')
    .locator('.cq-kpi-value')
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(size).toBeGreaterThan(40);
  const { scrollHeight, clientHeight } = await page.evaluate(() => ({
    scrollHeight: document.documentElement.scrollHeight,
    clientHeight: document.documentElement.clientHeight,
  }));
  expect(scrollHeight).toBeLessThanOrEqual(clientHeight);
  expect(problems).toEqual([]);
});

function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
