import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { openDatabase, type Database } from '../database.js';
import { fillWithDemo } from '../demo.js';
import type { Dialect } from '../kit/dialect.js';
import { PERSON_ROLES } from '../kit/principal.js';
import { buildSchema } from '../schema.js';
import { builtProgram } from '../testing/built-program.js';
import { onDatabase } from '../testing/database.js';
import { queriesOfEveryType } from '../testing/every-field.js';
import { exactAnswer, operation } from '../testing/exact-answer.js';
import { customer, load } from '../testing/make.js';
import { postgresUrl } from '../testing/postgres.js';
import { temporaryFiles } from '../testing/read-source.js';
import { score } from '../testing/score.js';
import { serveApp, type ServedApp } from '../testing/serve-app.js';

const COUNT = operation({ query: '{ customers { totalCount } }' });
const TIMES = 100;

describe.each<Dialect>(['sqlite', 'postgres'])('two servers on one database (%s)', (dialect) => {
  const { folder, write } = temporaryFiles();
  let environment: Record<string, string>;
  let databases: readonly [Database, Database];
  let apps: ServedApp[] = [];

  beforeAll(async () => {
    const path = join(folder, 'shared.sqlite');
    const url = dialect === 'postgres' ? await postgresUrl() : '';
    environment = { DB_PATH: path, DATABASE_URL: url };
    const database = url ? ({ kind: 'postgres', url } as const) : ({ kind: 'sqlite', path } as const);
    databases = [await openDatabase({ database }), await openDatabase({ database })];
    apps = await Promise.all(databases.map((one) => serveApp(one)));
  }, 60_000);
  afterAll(async () => {
    await Promise.all(apps.map((app) => app.stop()));
    await Promise.all(databases.map((one) => one.close()));
  });

  const totals = async () => {
    const asked = apps.flatMap(({ address }) => [
      exactAnswer(`${address}/customers?limit=1`).then(({ headers }) => Number(headers['x-total-count'])),
      exactAnswer(`${address}/graphql`, COUNT).then(({ body }) => {
        const { data } = JSON.parse(body.toString()) as { data: { customers: { totalCount: number } } };
        return data.customers.totalCount;
      }),
    ]);
    return Promise.all(asked);
  };

  test(`after a load none of them tells what was before it, ${TIMES} times`, async () => {
    let isOver = false;
    const meanwhile = async () => {
      while (!isOver) await totals();
    };
    const others = meanwhile();
    const told = [];
    for (let nth = 1; nth <= TIMES; nth += 1) {
      await load(databases[nth % 2]!, { customers: [customer({ id: `c${nth}` })] });
      told.push(await totals());
    }
    isOver = true;
    await others;
    expect(told).toEqual(Array.from({ length: TIMES }, (_, at) => Array<number>(4).fill(at + 1)));
  }, 120_000);

  test('nor after a load by another program', async () => {
    const [before] = await totals();
    const file = write('customers.csv', 'customer_id,name\nX1,Ada\nX2,Bea\n');
    await promisify(execFile)(process.execPath, [...builtProgram('ingest/ingest-cli'), file], {
      env: { PATH: process.env.PATH, ...environment },
      timeout: 60_000,
    });
    expect(await totals()).toEqual(Array(4).fill(before! + 2));
  }, 90_000);
});

describe('of what is kept each role gets its own', () => {
  const open = onDatabase('sqlite');
  const apps: ServedApp[] = [];
  afterEach(() => Promise.all(apps.splice(0).map((app) => app.stop())));

  test('whoever asked before', async () => {
    const database = await open();
    const demo = { fill: true, customers: 60, transactions: 2_000 };
    const settings = { demo, timeZone: 'UTC', negativeSentiment: -0.25 };
    await fillWithDemo(database, settings, () => undefined, new AbortController().signal);
    await score(database);
    const keeping = await serveApp(database);
    const forgetting = await serveApp(database, { ACCESS: 'open', ANSWER_CACHE: '0' });
    apps.push(keeping, forgetting);
    const given = {
      customer: 'id: "C00003"',
      product: 'id: "P0003"',
      ticket: 'id: "T000001"',
      insight: 'id: "CHURN_RISK:C00003"',
      search: 'text: "a", first: 20',
      groupTrends: 'by: CATEGORY',
    };
    const queries = queriesOfEveryType(await buildSchema(), given).map(({ text }) => text);
    const asked = ({ address }: ServedApp, query: string) =>
      Promise.all(
        PERSON_ROLES.map(async (role) => {
          const sent = operation({ query }, { Cookie: `contexq-demo-role=${role}` });
          const { body } = await exactAnswer(`${address}/graphql`, sent);
          return body.toString().replaceAll(/"requestId":"[^"]*"/g, '');
        }),
      );
    for (const query of queries) {
      const expected = await asked(forgetting, query);
      expect([query, await asked(keeping, query)]).toEqual([query, expected]);
      expect([query, await asked(keeping, query)]).toEqual([query, expected]);
    }
    expect(queries.length).toBeGreaterThan(50);
  }, 240_000);
});
