import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { matters, roleReads } from '../src/identity/matters.js';
import { personRoles } from '../src/identity/person-role.js';
import { drawn, probe } from '../measure/probe.js';
import { launchBrowser, openPage } from './browser.js';
import { findSubjects, PAGES, type Subjects } from './pages.js';
import { type RunningServer, startServer } from './server.js';

let server: RunningServer;
let browser: Browser;
let subjects: Subjects;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  subjects = await findSubjects(server.ask);
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

/** Chooses a role as a visitor of the demo does. */
async function seeAs(page: Page, role: string) {
  const choice = page.getByRole('group', { name: 'See it as' }).getByRole('button', { name: role });
  const chosen = page.waitForResponse('**/auth/demo-role');
  await choice.click();
  await chosen;
  await page.waitForFunction(
    (name) => document.querySelector('.cq-one-of [aria-pressed=true]')?.textContent === name,
    role,
  );
}

const tile = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

describe('the demo as another role', () => {
  test('begins with its view, and shows a lock where it sees nothing', async () => {
    const { page, problems } = await open('/');
    expect(await tile(page, 'Net revenue').innerText()).toMatch(/\d/);
    await seeAs(page, 'Support');
    await page.waitForURL('**/?view=support');
    expect(await tile(page, 'Net revenue').innerText()).toContain('Not for your role');
    expect(await tile(page, 'Net revenue').locator('.cq-withheld').getAttribute('title')).toBe(
      'Seen by Sales, Leadership and Admin',
    );
    expect(await tile(page, 'Orders').innerText()).toMatch(/\d/);
    await seeAs(page, 'Leadership');
    await page.waitForURL('**/?view=leadership');
    expect(await tile(page, 'Net revenue').innerText()).toMatch(/\d/);
    expect(problems).toEqual([]);
  });

  test('leaves columns of money out of lists, says so, and orders by something else', async () => {
    const { page, problems } = await open('/customers');
    await seeAs(page, 'Support');
    const table = page.getByRole('table', { name: 'Customers' });
    await table.waitFor();
    expect(await table.getByRole('columnheader', { name: 'Revenue' }).count()).toBe(0);
    expect(await table.getByRole('columnheader', { name: 'Orders' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    expect(await page.getByText('Revenue, Average order, Expected in a year').innerText()).toContain(
      'not for your role',
    );
    const file = await page.request.get(
      server.origin + ((await page.getByRole('link', { name: 'Export CSV' }).getAttribute('href')) ?? ''),
    );
    expect(file.status()).toBe(200);
    expect((await file.text()).split('\n')[0]).not.toContain('revenue');
    expect(problems).toEqual([]);
  });

  test('tells sales how tickets feel, but not what was written', async () => {
    const { page, problems } = await open(`/tickets/${subjects.ticket}`);
    const written = await page.locator('.cq-ticket-body').innerText();
    await seeAs(page, 'Sales');
    await page.getByText('What the customer wrote: not for your role.').waitFor();
    expect(await page.locator('body').innerText()).not.toContain(written);
    expect(problems).toEqual([]);
  });

  test('has settings for admins alone', async () => {
    const { page, problems } = await open('/settings/keys');
    await page.getByRole('button', { name: 'Make a key' }).waitFor();
    await seeAs(page, 'Sales');
    await page.getByText('People, keys, sessions and the audit log: not for your role.').waitFor();
    const main = page.getByRole('navigation', { name: 'Main' });
    expect(await main.getByRole('link', { name: 'Settings' }).count()).toBe(0);
    expect(problems).toEqual([]);
  });
});

test.each(['SALES', 'SUPPORT', 'LEADERSHIP'])(
  'every page stands for %s, with nothing gone wrong and no amounts for support',
  async (role) => {
    const { page, problems } = await openPage(browser);
    await page
      .context()
      .addCookies([{ name: 'contexq-demo-role', value: role, url: server.origin, httpOnly: true }]);
    await probe(page);
    for (const { name, path } of PAGES) {
      await page.goto(server.origin + path(subjects));
      await drawn(page);
      const text = await page.locator('main').innerText();
      // a list price is what anybody is told
      if (role === 'SUPPORT' && !name.startsWith('product'))
        expect([name, text]).toEqual([name, text.replace(/[$€£]\s?\d[\d.,]*/g, '')]);
    }
    expect(problems).toEqual([]);
  },
  120_000,
);

test('the words about who sees what say what the server does', async () => {
  type Answer = { data: { viewer: { matters: (keyof typeof matters)[] } } };
  for (const role of Object.keys(personRoles) as (keyof typeof personRoles)[]) {
    const response = await fetch(`${server.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `contexq-demo-role=${role}` },
      body: JSON.stringify({ query: '{ viewer { matters } }' }),
    });
    const { data } = (await response.json()) as Answer;
    const said = (Object.keys(matters) as (keyof typeof matters)[]).filter((matter) =>
      roleReads(role, matter),
    );
    expect([role, data.viewer.matters.toSorted()]).toEqual([role, said.toSorted()]);
  }
});
