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
  watched.page.setDefaultTimeout(25_000);
  await watched.page.goto(server.origin + path);
  return watched;
};

const tenths = (value: number) => new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 }).format(value);

interface Scored {
  id: string;
  health: { score: number };
  churn: { probability: number; typical: number; contributions: { points: number }[] };
  recommendations: { product: { name: string }; basedOn: { product: { name: string } }[] }[];
}

const SCORED = `id health { score } churn { probability typical contributions { points } }
  recommendations { product { name } basedOn { product { name } } }`;

describe('the outlook of a customer', () => {
  test('fills up by itself, is what the API says, and shows what it is made of', async () => {
    const { customers } = await server.ask<{ customers: { nodes: { id: string }[] } }>(
      '{ customers(first: 1, orderBy: { field: REVENUE, direction: DESC }) { nodes { id } } }',
    );
    const [{ id } = { id: '' }] = customers.nodes;
    const { page, problems } = await open(`/customers/${id}`);
    const outlook = page.getByRole('region', { name: 'Outlook' });
    await outlook.getByText(/^(Good|Fair|Poor) /).waitFor();

    const { customer } = await server.ask<{ customer: Scored }>(
      `query ($id: ID!) { customer(id: $id) { ${SCORED} } }`,
      { id },
    );
    const { health, churn } = customer;
    expect(await outlook.textContent()).toContain(tenths(health.score));
    expect(await outlook.textContent()).toContain(`${tenths(churn.probability * 100)}%`);
    await outlook.getByRole('group', { name: 'Expected in the next 12 months' }).waitFor();

    await outlook.getByRole('link', { name: 'Why?' }).last().click();
    expect(new URL(page.url()).hash).toBe('#risk');
    const risk = page.locator('#risk');
    expect(await risk.textContent()).toContain(`Average customer${tenths(churn.typical * 100)}%`);
    expect(await risk.getByRole('listitem').count()).toBe(churn.contributions.length + 2);
    await risk.getByText('How sure is this?').click();
    await risk.getByText(/^Of one who left and one who stayed/).waitFor();

    await page.locator('#health').getByRole('link', { name: 'See the tickets' }).first().click();
    await page
      .getByRole('dialog')
      .getByRole('heading', { level: 2, name: /^Tickets of / })
      .waitFor();
    expect(problems).toEqual([]);
  });

  test('says what to offer, and which purchases speak for it', async () => {
    const { customers } = await server.ask<{ customers: { nodes: Scored[] } }>(
      `{ customers(first: 100, orderBy: { field: REVENUE, direction: DESC }) { nodes { ${SCORED} } } }`,
    );
    const found = customers.nodes.find(({ recommendations }) => recommendations.length > 0);
    const [best] = found?.recommendations ?? [];
    const [reason] = best?.basedOn ?? [];
    if (!found || !best || !reason) throw new Error('The demo data have nobody to recommend anything to.');
    const { page } = await open(`/customers/${found.id}`);
    const offers = page.getByRole('region', { name: 'What to offer next' });
    await offers.getByRole('link', { name: best.product.name, exact: true }).first().waitFor();
    await offers.getByRole('link', { name: reason.product.name, exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: reason.product.name, exact: true }).waitFor();
  });

  test('of somebody who never bought says why there is none', async () => {
    const { customers } = await server.ask<{
      customers: { nodes: { id: string; sales: { orders: number } }[] };
    }>(
      '{ customers(first: 100, orderBy: { field: REVENUE, direction: ASC }) { nodes { id sales { orders } } } }',
    );
    const idle = customers.nodes.find(({ sales }) => sales.orders === 0);
    if (!idle) throw new Error('Everybody in the demo data bought something.');
    const { page, problems } = await open(`/customers/${idle.id}`);
    const outlook = page.getByRole('region', { name: 'Outlook' });
    await outlook.getByText('No purchase yet.').first().waitFor();
    expect(await outlook.getByRole('link', { name: 'Why?' }).count()).toBe(0);
    await page.getByRole('region', { name: 'What stands out' }).getByText('Nothing to tell yet').waitFor();
    await page.getByText('Suggestions rest on what a customer has bought before.').waitFor();
    expect(problems).toEqual([]);
  });
});

/** Whoever of the demo data has most tickets, and how many. */
async function busyCustomer() {
  interface Busy {
    id: string;
    timeline: { totalCount: number };
    tickets: { totalCount: number; nodes: { subject: string | null }[] };
  }
  const { customers } = await server.ask<{ customers: { nodes: Busy[] } }>(
    `{ customers(first: 50, orderBy: { field: ORDERS, direction: DESC }) { nodes {
      id timeline(first: 1) { totalCount } tickets(first: 1) { totalCount nodes { subject } } } } }`,
  );
  const [busiest] = customers.nodes.sort((x, y) => y.tickets.totalCount - x.tickets.totalCount);
  if (!busiest?.tickets.totalCount) throw new Error('Nobody of the demo data asked for help.');
  return busiest;
}

describe('the timeline of a customer', () => {
  const count = (value: number) => new Intl.NumberFormat('en-US').format(value);

  test('goes back page by page in the address, and one request asks for each view', async () => {
    const { id, timeline } = await busyCustomer();
    const { page, problems } = await open(`/customers/${id}`);
    const shown = page.getByRole('region', { name: 'Timeline' });
    await shown.getByText(`1–15 of ${count(timeline.totalCount)} orders and tickets`).waitFor();
    const first = await shown.getByRole('listitem').getByRole('link').first().textContent();
    let requests = 0;
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/graphql') requests += 1;
    });
    await shown.getByRole('link', { name: 'Next', exact: true }).click();
    await shown.getByText(/^16–/).waitFor();
    expect(await shown.getByRole('listitem').getByRole('link').first().textContent()).not.toBe(first);
    expect(requests).toBe(1);

    await page.reload();
    await shown.getByText(/^16–/).waitFor();
    await page.goBack();
    await shown.getByText(/^1–15/).waitFor();
    expect(problems).toEqual([]);
  });

  test('is narrowed to tickets in the address, begins anew then, and each opens beside it', async () => {
    const { id, tickets } = await busyCustomer();
    const { page, problems } = await open(`/customers/${id}`);
    const shown = page.getByRole('region', { name: 'Timeline' });
    await shown.getByRole('link', { name: 'Next', exact: true }).click();
    await shown.getByText(/^16–/).waitFor();
    await shown.getByLabel('Show').selectOption('tickets');
    await shown.getByText(new RegExp(`of ${count(tickets.totalCount)} tickets$`)).waitFor();
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ timeline: 'tickets' });

    await shown.getByRole('listitem').getByRole('link').first().click();
    const subject = tickets.nodes[0]?.subject ?? '';
    await page.getByRole('dialog').getByRole('heading', { level: 2, name: subject }).waitFor();
    await page.goBack();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await shown.getByLabel('Show').inputValue()).toBe('tickets');
    expect(problems).toEqual([]);
  });

  test('numbers and months of the page open their rows too', async () => {
    const { id } = await busyCustomer();
    const { customer } = await server.ask<{ customer: { transactions: { totalCount: number } } }>(
      'query ($id: ID!) { customer(id: $id) { transactions(first: 1) { totalCount } } }',
      { id },
    );
    const { page, problems } = await open(`/customers/${id}`);
    const rows = page.getByRole('dialog');
    await page.getByRole('group', { name: 'Net revenue', exact: true }).getByRole('link').click();
    await rows.getByText(new RegExp(`of ${count(customer.transactions.totalCount)} `)).waitFor();
    await page.keyboard.press('Escape');
    await rows.waitFor({ state: 'detached' });
    await page.getByRole('group', { name: 'Net revenue by month' }).getByRole('link').last().focus();
    await page.keyboard.press('Enter');
    await rows.getByRole('heading', { level: 2, name: /^Sales to .* in / }).waitFor();
    expect(problems).toEqual([]);
  });
});
