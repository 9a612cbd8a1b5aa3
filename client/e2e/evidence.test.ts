import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import axe from 'axe-core';
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

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

const open = async (path: string, options?: Parameters<typeof openPage>[1]) => {
  const watched = await openPage(browser, options);
  watched.page.setDefaultTimeout(20_000);
  await watched.page.goto(server.origin + path);
  return watched;
};

const opening = (target: string) => `open=${encodeURIComponent(target)}`;
const openedBy = (page: Page) => new URL(page.url()).searchParams.get('open');
const headingOf = (page: Page) => page.getByRole('dialog').getByRole('heading', { level: 2 });

interface Unhappy {
  customer: { id: string; name: string };
  insights: { id: string; headline: string }[];
}

async function unhappyCustomer() {
  const { anomalies } = await server.ask<{ anomalies: { nodes: Unhappy[] } }>(
    '{ anomalies(first: 1) { nodes { customer { id name } insights { id headline } } } }',
  );
  const [anomaly] = anomalies.nodes;
  const [insight] = anomaly?.insights ?? [];
  if (!anomaly || !insight) throw new Error('Nobody of the demo data is unhappy.');
  return { customer: anomaly.customer, insight };
}

/** What axe-core finds in the whole document. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const { violations } = await run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

describe('why a finding is told', () => {
  test('opens beside the page by the keyboard, keeps the place, and the focus finds back', async () => {
    const { customer, insight } = await unhappyCustomer();
    const { page, problems } = await open(`/customers/${customer.id}?period=6`);
    const why = page.getByRole('link', { name: `Why? ${insight.headline}` });
    await why.scrollIntoViewIfNeeded();
    await why.focus();
    const place = await page.evaluate(() => window.scrollY);
    await page.keyboard.press('Enter');
    await headingOf(page).getByText(insight.headline, { exact: true }).waitFor();
    expect(openedBy(page)).toBe(`why:${insight.id}`);
    expect(new URL(page.url()).searchParams.get('period')).toBe('6');
    expect(await page.evaluate(() => window.scrollY)).toBe(place);

    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(openedBy(page)).toBeNull();
    expect(new URL(page.url()).searchParams.get('period')).toBe('6');
    await page.waitForFunction(() => document.activeElement?.textContent.startsWith('Why?'));
    expect(problems).toEqual([]);
  });

  test('shows rule, inputs, sample, how sure and the very rows, and is the same after a reload', async () => {
    const { customer, insight } = await unhappyCustomer();
    const { page, problems } = await open(`/anomalies?${opening(`why:${insight.id}`)}`);
    const dialog = page.getByRole('dialog');
    const parts = ['Rule', 'Inputs', 'Sample', 'How sure', 'Rows'];
    for (const name of parts) await dialog.getByRole('region', { name, exact: true }).waitFor();
    const { tickets } = await server.ask<{ tickets: { totalCount: number } }>(
      'query ($id: ID!) { tickets(filter: { customerId: $id, sentiment: NEGATIVE }) { totalCount } }',
      { id: customer.id },
    );
    const rows = dialog.getByRole('region', { name: 'Rows', exact: true });
    const told = Number((await rows.locator('.cq-opened-total strong').textContent())?.replace(/\D/g, ''));
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThanOrEqual(tickets.totalCount);

    await page.reload();
    await headingOf(page).getByText(insight.headline, { exact: true }).waitFor();
    expect(problems).toEqual([]);
  });

  test('leads on to a ticket and back, and from there to its page', async () => {
    const { insight } = await unhappyCustomer();
    const { page, problems } = await open(`/?${opening(`why:${insight.id}`)}`);
    const ticket = page.getByRole('dialog').getByRole('row').nth(1).getByRole('link').first();
    const subject = (await ticket.textContent()) ?? '';
    await ticket.click();
    await headingOf(page).getByText(subject, { exact: true }).waitFor();
    expect(openedBy(page)).toMatch(/^ticket:/);
    expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
    await page.goBack();
    await headingOf(page).getByText(insight.headline, { exact: true }).waitFor();
    await page.goForward();
    await page.getByRole('dialog').getByRole('link', { name: 'Open as a page' }).click();
    await page.getByRole('heading', { level: 1, name: subject, exact: true }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test('and each row of a list opens without moving the page', async () => {
    const { page, problems } = await open('/tickets', { viewport: { width: 1440, height: 600 } });
    await page.getByRole('row').nth(3).focus();
    await page.evaluate(() => window.scrollTo(0, 90));
    const place = await page.evaluate(() => window.scrollY);
    expect(place).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').locator('blockquote').waitFor();
    expect(openedBy(page)).toMatch(/^ticket:/);
    expect(await page.evaluate(() => window.scrollY)).toBe(place);
    await page.goBack();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => window.scrollY)).toBe(place);
    expect(problems).toEqual([]);
  });

  test('that the data no longer say, or an address that opens nothing, is no error', async () => {
    const { page, problems } = await open(`/?${opening('why:SPENDING_UP:nobody')}`);
    await page.getByRole('dialog').getByText('No longer so').waitFor();
    await page.goto(`${server.origin}/?${opening('https://example.org')}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(problems).toEqual([]);
  });
});

describe('opened rows', () => {
  const MONTH = { from: '2026-03-01', to: '2026-03-31' };
  const target = `/sales?${new URLSearchParams(MONTH).toString()}`;

  const countOf = async () => {
    const { transactions } = await server.ask<{ transactions: { totalCount: number } }>(
      'query ($filter: TransactionFilter) { transactions(filter: $filter) { totalCount } }',
      { filter: MONTH },
    );
    return transactions.totalCount;
  };

  test('turn their own pages, which the address keeps and a new target forgets', async () => {
    const { page, problems } = await open(`/sales?${opening(target)}`);
    const dialog = page.getByRole('dialog');
    await headingOf(page).getByText('Sales in Mar 2026').waitFor();
    const total = (await countOf()).toLocaleString('en');
    await dialog.getByText(`1–25 of ${total} lines`).waitFor();
    await dialog.getByRole('link', { name: 'Next' }).click();
    await dialog.getByText(`26–50 of ${total} lines`).waitFor();
    const second = await dialog.getByRole('row').nth(1).textContent();
    await page.reload();
    await dialog.getByText(`26–50 of ${total} lines`).waitFor();
    expect(await dialog.getByRole('row').nth(1).textContent()).toBe(second);
    expect(new URL(page.url()).searchParams.getAll('after')).toEqual([]);

    await dialog.getByRole('link', { name: /^SO-/ }).first().click();
    await headingOf(page)
      .getByText(/^Sales in order SO-/)
      .waitFor();
    expect(new URL(page.url()).searchParams.getAll('rows')).toEqual([]);
    await page.goBack();
    await dialog.getByText(`26–50 of ${total} lines`).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('');
    expect(problems).toEqual([]);
  });

  test('are to be had as a file with every one of them', async () => {
    const { page } = await open(`/?${opening(target)}`);
    const link = page.getByRole('dialog').getByRole('link', { name: 'Export CSV' });
    const answer = await fetch(server.origin + ((await link.getAttribute('href')) ?? ''));
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv/);
    const lines = parse<{ occurred_at: string }>(await answer.text(), { columns: true });
    expect(lines).toHaveLength(await countOf());
    expect(new Set(lines.map(({ occurred_at }) => occurred_at.slice(0, 7)))).toEqual(new Set(['2026-03']));
  });

  test('that cannot be had say so, and come when tried again', async () => {
    const { page } = await open('/products');
    await page.getByRole('row').nth(1).waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await page.evaluate((search) => history.pushState(null, '', search), `?${opening(target)}`);
    await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('alert').waitFor();
    await page.unroute('**/graphql');
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await dialog.getByText(/^1–25 of /).waitFor();
  });

  test.each(['light', 'dark'] as const)(
    'and reasons are without a fault for anybody, %s',
    async (colorScheme) => {
      const { insight } = await unhappyCustomer();
      const targets = [target, '/tickets?sentiment=NEGATIVE', `why:${insight.id}`];
      const width = colorScheme === 'light' ? 1440 : 390;
      for (const shown of targets) {
        const { page, problems } = await open(`/?${opening(shown)}`, {
          viewport: { width, height: 900 },
          colorScheme,
          reducedMotion: 'reduce',
        });
        await page.getByRole('dialog').locator('tbody tr').first().waitFor();
        expect([...(await faultsOf(page)), ...problems]).toEqual([]);
      }
    },
  );
});

describe('the page of a ticket', () => {
  interface Ticket {
    id: string;
    subject: string;
    body: string;
    customer: { id: string; name: string };
  }

  test('shows all of it, what else the customer asked, and leads to the customer', async () => {
    const { tickets } = await server.ask<{ tickets: { nodes: Ticket[] } }>(
      '{ tickets(first: 1, filter: { statuses: [RESOLVED, CLOSED] }) { nodes { id subject body customer { id name } } } }',
    );
    const [ticket] = tickets.nodes;
    if (!ticket) throw new Error('The demo data have no resolved ticket.');
    const { page, problems } = await open(`/tickets/${ticket.id}`);
    await page.getByRole('heading', { level: 1, name: ticket.subject, exact: true }).waitFor();
    expect(await page.locator('blockquote').textContent()).toBe(ticket.body);
    await page.getByText(/, after [\d,]+ (day|hour|minute)s?$/).waitFor();
    const others = page.getByRole('region', { name: `Other tickets of ${ticket.customer.name}` });
    expect(await others.getByText(ticket.subject, { exact: true }).count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: ticket.customer.name, exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: ticket.customer.name }).waitFor();
    expect(problems).toEqual([]);
  });

  test('that is not there helps on', async () => {
    const { page, problems } = await open('/tickets/no-such-ticket');
    await page.getByRole('heading', { level: 1, name: 'No such ticket' }).waitFor();
    await page.getByRole('link', { name: 'All tickets' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tickets', exact: true }).waitFor();
    expect(problems).toEqual([]);
  });
});
