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
    await page.waitForURL(/\/tickets\?customer=/);
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
    expect(problems).toEqual([]);
  });
});

test('a product says whether its change may be chance', async () => {
  const { products } = await server.ask<{
    products: { nodes: { id: string; trend: { units: number; pValue: number | null } }[] };
  }>(
    '{ products(first: 100, orderBy: { field: UNITS, direction: DESC }) { nodes { id trend { units pValue } } } }',
  );
  const judged = products.nodes.find(({ trend }) => trend.pValue !== null);
  if (!judged) throw new Error('No product of the demo data sells enough to be judged.');
  const { page, problems } = await open(`/products/${judged.id}`);
  const panel = page.getByRole('region', { name: 'Trend', exact: true });
  await panel.getByText(/Chance alone moves this product as far/).waitFor();
  expect(await panel.getByRole('group').first().textContent()).toContain(tenths(judged.trend.units));
  expect(problems).toEqual([]);
});
