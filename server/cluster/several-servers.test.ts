import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { builtProgram } from '../testing/built-program.js';
import { LiveClient } from '../testing/live-client.js';
import { customer, load } from '../testing/make.js';
import { PASSWORD, invited } from '../testing/signed-in.js';
import { twoServers, type TwoServers } from '../testing/two-servers.js';
import { Visitor } from '../testing/visitor.js';

const NAMES = '{ customers { totalCount } }';
const CHANGES = 'subscription { dataChanged { customers } }';
const ANN = { name: 'Ann', email: 'ann@contexq.example', password: PASSWORD };

/** The same person, asking another server. */
function elsewhere(visitor: Visitor, app: TwoServers['apps'][number]): Visitor {
  const other = new Visitor(app);
  for (const [name, value] of visitor.cookies) other.cookies.set(name, value);
  return other;
}

const cookieOf = ({ cookies }: Visitor) => ({
  Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
});

describe('people on two servers', () => {
  const open = twoServers();

  async function opened() {
    const servers = await open();
    await load(servers.databases[0], { customers: [customer({ id: 'c1', name: 'Ada' })] });
    const [here, there] = servers.apps;
    // the link that one prints is followed on the other
    await new Visitor(here).status();
    const admin = new Visitor(there);
    const [token] = here.setupTokens;
    expect((await admin.post('/auth/setup', { ...ANN, token })).status).toBe(200);
    return { ...servers, here, there, admin };
  }

  test('sign in on one and are known on the other, until they are sent away on either', async () => {
    const { here, there, admin } = await opened();
    expect(there.setupTokens).toEqual([]);
    const visitor = new Visitor(here);
    expect((await visitor.post('/auth/sign-in', ANN)).status).toBe(200);
    expect(await elsewhere(visitor, there).status()).toMatchObject({ kind: 'person', name: 'Ann' });
    await elsewhere(visitor, there).post('/auth/sign-out', {});
    expect((await visitor.get('/customers')).status).toBe(401);
    expect((await elsewhere(admin, here).get('/customers')).status).toBe(200);
  });

  test('lose what is open on one within 5 s of what is done on the other', async () => {
    const { here, there, admin } = await opened();
    const person = await invited(there, admin, 'Sam', 'SALES');
    const origin = { ...cookieOf(person), Origin: here.home };
    const client = new LiveClient(here.address, { headers: origin });
    expect(await client.enter()).toBe(true);
    client.subscribe(CHANGES);
    await client.next('next');
    const began = performance.now();
    await person.post('/auth/sign-out', {});
    expect(await client.ended).toBe(4403);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('data on two servers', () => {
  const open = twoServers({ ACCESS: 'open' });
  const folder = mkdtempSync(join(tmpdir(), 'contexq-cluster-'));
  const clients: LiveClient[] = [];
  afterEach(() => clients.splice(0).forEach((client) => client.socket.terminate()));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function ingest(url: string, ids: string[]): Promise<void> {
    const file = join(folder, `${ids[0]!}.csv`);
    writeFileSync(file, ['customer_id,name', ...ids.map((id) => `${id},Name ${id}`)].join('\n'));
    const child = spawn(process.execPath, [...builtProgram('ingest/ingest-cli'), file], {
      env: { PATH: process.env.PATH, DATABASE_URL: url },
      stdio: 'ignore',
    });
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(0);
  }

  test('are the new ones on both as soon as a process beside them has loaded them', async () => {
    const { apps, databases, url } = await open();
    await load(databases[0], { customers: [customer({ id: 'c1' })] });
    const total = async (app: TwoServers['apps'][number]) => ({
      rest: (await app.get('/customers')).headers.get('x-total-count'),
      graphql: ((await app.graphql(NAMES)).data as { customers: { totalCount: number } }).customers
        .totalCount,
    });
    // asked twice: the second time from what was kept
    for (const app of [...apps, ...apps]) expect(await total(app)).toEqual({ rest: '1', graphql: 1 });
    await ingest(url, ['c2', 'c3']);
    for (const app of [...apps, ...apps]) expect(await total(app)).toEqual({ rest: '3', graphql: 3 });
  });

  test('are told to those who follow on either within a second', async () => {
    const { apps, databases } = await open();
    for (const app of apps) {
      const client = new LiveClient(app.address);
      clients.push(client);
      expect(await client.enter()).toBe(true);
      client.subscribe(CHANGES);
      expect((await client.next('next')).payload).toEqual({ data: { dataChanged: { customers: 0 } } });
    }
    await load(databases[0], { customers: [customer({ id: 'c1' })] });
    const committed = performance.now();
    for (const client of clients) {
      expect((await client.next('next')).payload).toEqual({ data: { dataChanged: { customers: 1 } } });
    }
    expect(performance.now() - committed).toBeLessThan(1_000);
  });
});
