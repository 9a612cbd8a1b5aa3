import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright-core';
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

const open = async (path: string, options: BrowserContextOptions = {}) => {
  const watched = await openPage(browser, options);
  const { page } = watched;
  page.setDefaultTimeout(15_000);
  await page.goto(server.origin + path, { waitUntil: 'networkidle' });
  // shortcuts are heard once the frame stands
  await page.getByRole('button', { name: 'View', exact: true }).waitFor();
  const palette = page.getByRole('dialog', { name: 'Search and jump' });
  return { ...watched, palette, field: palette.getByRole('combobox') };
};

describe('the palette', () => {
  test('finds a customer with the keyboard alone, and remembers it', async () => {
    const { customers } = await server.ask<{ customers: { nodes: { id: string; name: string }[] } }>(
      '{ customers(first: 1, orderBy: { field: REVENUE, direction: DESC }) { nodes { id name } } }',
    );
    const [{ id, name } = { id: '', name: '' }] = customers.nodes;
    const { page, problems, palette, field } = await open('/');
    await page.keyboard.press('Control+k');
    await field.fill(name);
    await palette.getByRole('group', { name: 'Customers' }).getByRole('option').first().waitFor();
    await palette
      .getByRole('status')
      .getByText(/result/)
      .waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/customers/${id}`);
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    expect(await palette.count()).toBe(0);

    await page.reload({ waitUntil: 'networkidle' });
    await page.keyboard.press('Control+k');
    await palette.getByRole('group', { name: 'Opened lately' }).getByRole('option', { name }).waitFor();
    expect(problems).toEqual([]);
  });

  test('shows pages and actions at once, goes through them by arrows, and gives the focus back', async () => {
    const { page, problems, palette, field } = await open('/trends');
    const button = page.getByRole('button', { name: 'Search or jump' });
    await button.click();
    await field.waitFor();
    expect(await palette.getByRole('group', { name: 'Pages' }).getByRole('option').count()).toBe(8);
    await page.keyboard.press('Escape');
    await palette.waitFor({ state: 'detached' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);

    await page.keyboard.press('Control+k');
    await field.fill('custom');
    await palette.getByRole('option', { name: /^Customers/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Customers' }).waitFor();
    expect(problems).toEqual([]);
  });

  test('says when nothing is found, and when the search does not answer', async () => {
    const { page, palette, field } = await open('/');
    await page.keyboard.press('Control+k');
    await field.fill('xqzxqz');
    await palette.getByText(/^Nothing found for “xqzxqz”/).waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await field.fill('nobody at all');
    await palette.getByText(/^The server cannot be reached. Check/).waitFor();
    await page.unroute('**/graphql');
    await palette.getByRole('button', { name: 'Try again' }).click();
    await palette.getByText(/^Nothing found for/).waitFor();
  });
});

describe('shortcuts', () => {
  test('lead to the pages, show themselves, and leave those alone who type', async () => {
    const { page, problems } = await open('/');
    const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
    for (const [key, name] of [
      ['c', 'Customers'],
      ['p', 'Products'],
      ['k', 'Tickets'],
      ['o', 'Overview'],
    ] as const) {
      await page.keyboard.press('g');
      await page.keyboard.press(key);
      await heading(name);
    }
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await help.getByText('Go to Anomalies').waitFor();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });

    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: /^Search customers/ }).waitFor();
    await page.keyboard.type('gc?');
    expect(await page.getByRole('combobox', { name: /^Search customers/ }).inputValue()).toBe('gc?');
    expect(new URL(page.url()).pathname).toBe('/');
    expect(problems).toEqual([]);
  });

  test('switched off they stay off, but Ctrl K still searches', async () => {
    const { page, palette } = await open('/');
    await page.keyboard.press('?');
    await page.getByLabel('Listen to single keys').uncheck();
    await page.keyboard.press('Escape');
    await page.reload({ waitUntil: 'networkidle' });
    await page.keyboard.press('?');
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.keyboard.press('Control+k');
    await palette.waitFor();
    expect(await page.getByRole('dialog').count()).toBe(1);
    expect(new URL(page.url()).pathname).toBe('/');
  });
});

describe('the view of a role', () => {
  test('is chosen once, named in the address, and where the start leads from then on', async () => {
    const { page, problems } = await open('/customers');
    await page.getByRole('button', { name: 'View', exact: true }).click();
    const views = page.getByRole('group', { name: 'View', exact: true });
    await views.getByRole('button', { name: /^Support/ }).click();
    await page.waitForURL('**/?view=support');
    await page.goto(`${server.origin}/?period=3`, { waitUntil: 'networkidle' });
    expect(new URL(page.url()).search).toBe('?view=support&period=3');

    await page.getByRole('button', { name: 'View', exact: true }).click();
    const support = views.getByRole('button', { name: /^Support/ });
    expect(await support.getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await support.isVisible()).toBe(false);

    await page.getByRole('navigation').getByRole('link', { name: 'Customers' }).click();
    await page.getByRole('heading', { level: 1, name: 'Customers' }).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Overview' }).click();
    await page.waitForURL('**/?view=support');
    expect(problems).toEqual([]);
  });
});

test('in a dark system nothing is light, not even before the program runs', async () => {
  const { page } = await openPage(browser, { colorScheme: 'dark' });
  await page.route('**/*.js', () => undefined);
  await page.goto(server.origin, { waitUntil: 'commit' });
  await page.waitForFunction(() => getComputedStyle(document.body).margin === '0px');
  const shade = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(shade).toBe('rgb(21, 24, 28)');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toContain('dark');
});
