import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage } from './browser.js';
import { type RunningServer, startServer } from './server.js';

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer('own'), launchBrowser()]);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const newPage = async () => {
  const watched = await openPage(browser);
  watched.page.setDefaultTimeout(25_000);
  return watched;
};

const PASSWORD = 'nine tall herons at dusk';
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

async function signIn(page: Page, email: string, password = PASSWORD) {
  await page.getByLabel('E-mail', { exact: true }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Opens the menu of whoever is signed in. */
const personMenu = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('from the first admin to a colleague with a role, and out again', async () => {
  const admin = await newPage();
  const { page } = admin;

  // Whoever is not signed in is sent to do so, and told how the first one gets in.
  await page.goto(`${server.origin}/customers?segment=SMB`);
  await heading(page, 'Sign in').waitFor();
  expect(new URL(page.url()).searchParams.get('from')).toBe('/customers?segment=SMB');
  await page.getByText('Nobody can sign in yet').waitFor();

  const link = /http\S+\/setup#\w+/.exec(server.printed())?.[0] ?? '';
  const { pathname, hash } = new URL(link);
  await page.goto(server.origin + pathname + hash);
  await page.getByLabel('Your name').fill('Ada Byron');
  await page.getByLabel('E-mail').fill('ada@example.com');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Become the first admin' }).click();
  await heading(page, 'Overview').waitFor();
  await page.getByRole('group', { name: 'Net revenue', exact: true }).waitFor();

  // A colleague is invited and joins in a browser of her own.
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await page.getByLabel('E-mail').fill('grace@example.com');
  await page.getByLabel('Role', { exact: true }).selectOption('Support');
  await page.getByRole('button', { name: 'Make the link' }).click();
  const invitation = new URL(await page.getByLabel('Link').inputValue());
  await page.getByRole('button', { name: 'Done' }).click();
  expect(admin.problems).toEqual([]);

  const colleague = await newPage();
  await colleague.page.goto(server.origin + invitation.pathname + invitation.hash);
  await colleague.page.getByLabel('Your name').fill('Grace Murray');
  await colleague.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await colleague.page.getByRole('button', { name: 'Join' }).click();
  await colleague.page.waitForURL('**/?view=support');
  const revenue = colleague.page.getByRole('group', { name: 'Net revenue', exact: true });
  expect(await revenue.innerText()).toContain('Not for your role');

  // She signs out, and comes back to where she wanted to go.
  await personMenu(colleague.page, 'Grace Murray').click();
  await colleague.page.getByRole('button', { name: 'Sign out' }).click();
  await heading(colleague.page, 'Sign in').waitFor();
  await colleague.page.goto(`${server.origin}/tickets?status=OPEN`);
  await heading(colleague.page, 'Sign in').waitFor();
  expect(colleague.problems).toEqual([]);
  await signIn(colleague.page, 'grace@example.com', 'not the password at all');
  await colleague.page.getByRole('alert').getByText('The e-mail or the password is wrong').waitFor();
  await signIn(colleague.page, 'grace@example.com');
  await heading(colleague.page, 'Tickets').waitFor();
  expect(new URL(colleague.page.url()).search).toBe('?status=OPEN');

  // Her session is ended by the admin: the next thing she asks for leads to sign in.
  await page.goto(`${server.origin}/settings/sessions`);
  await page.getByRole('button', { name: 'Sign out Grace Murray' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await colleague.page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Trends' })
    .click();
  await heading(colleague.page, 'Sign in').waitFor();
  expect(new URL(colleague.page.url()).searchParams.get('from')).toBe('/trends');
}, 180_000);

test('whoever has no role yet is told so, and asks for nothing', async () => {
  const admin = await newPage();
  await admin.page.goto(`${server.origin}/settings/people`);
  await signIn(admin.page, 'ada@example.com');
  await admin.page.getByRole('button', { name: 'Invite somebody' }).click();
  await admin.page.getByLabel('E-mail').fill('joan@example.com');
  await admin.page.getByRole('button', { name: 'Make the link' }).click();
  const { pathname, hash } = new URL(await admin.page.getByLabel('Link').inputValue());

  const { page, problems } = await newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(server.origin + pathname + hash);
  await page.getByLabel('Your name').fill('Joan Clarke');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Join' }).click();
  await heading(page, 'Welcome, Joan Clarke').waitFor();
  expect(await page.getByText('You have no role yet').count()).toBe(1);
  expect(asked).not.toContain('/graphql');
  expect(problems).toEqual([]);
}, 120_000);

test('a key is made, works, and is refused once it is revoked', async () => {
  const { page, problems } = await newPage();
  await page.goto(`${server.origin}/settings/keys`);
  await signIn(page, 'ada@example.com');
  await page.getByRole('button', { name: 'Make a key' }).click();
  await page.getByLabel('What it is for').fill('Partner shop');
  await page.getByRole('button', { name: 'Make the key' }).click();
  await page.getByText('Choose at least one.').waitFor();
  await page.getByRole('checkbox', { name: 'Customers', exact: true }).check();
  await page.getByRole('button', { name: 'Make the key' }).click();
  const key = await page.getByLabel('Key', { exact: true }).inputValue();
  await page.getByRole('button', { name: 'Done' }).click();

  const ask = () =>
    fetch(`${server.origin}/customers?limit=1`, { headers: { authorization: `Bearer ${key}` } });
  const answer = await ask();
  expect(answer.status).toBe(200);
  expect(await answer.json()).toHaveLength(1);

  await page.getByRole('button', { name: 'Revoke Partner shop' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await page.getByText(/^Revoked on/).waitFor();
  expect((await ask()).status).toBe(401);

  await page.getByRole('link', { name: 'Audit log' }).click();
  const log = page.getByRole('table', { name: 'Audit log' });
  await log.getByRole('row', { name: /Key revoked/ }).waitFor();
  await page.getByLabel('What', { exact: true }).selectOption('Key made');
  await log.getByRole('row', { name: /Key revoked/ }).waitFor({ state: 'detached' });
  expect(await log.getByRole('row', { name: /Ada Byron.*Key made.*Partner shop/ }).count()).toBe(1);
  const csv = await page.request.get(
    server.origin + ((await page.getByRole('link', { name: 'Export CSV' }).getAttribute('href')) ?? ''),
  );
  expect(csv.status()).toBe(200);
  expect(await csv.text()).toContain('Partner shop');
  expect(problems).toEqual([]);
}, 120_000);

test('a password is changed, and the other browsers are signed out', async () => {
  const [here, there] = await Promise.all([newPage(), newPage()]);
  for (const { page } of [here, there]) {
    await page.goto(`${server.origin}/account`);
    await signIn(page, 'ada@example.com');
    await heading(page, 'Ada Byron').waitFor();
  }
  const { page } = here;
  await page.getByLabel('Current password').fill(PASSWORD);
  await page.getByLabel('New password').fill('short');
  await page.getByRole('button', { name: 'Change the password' }).click();
  // The browser itself says that it is too short, and nothing is sent.
  expect(await page.getByLabel('New password').evaluate((field) => field.matches(':invalid'))).toBe(true);
  await page.getByLabel('New password').fill('eleven quiet lakes in may');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await page.getByText('Your password is changed.').waitFor();
  await there.page.reload();
  await heading(there.page, 'Sign in').waitFor();
  await page.reload();
  await heading(page, 'Ada Byron').waitFor();
  expect(here.problems).toEqual([]);
}, 120_000);
