import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { eachDatabase } from '../testing/database.js';
import { exchange } from '../testing/hostile/exchange.js';
import { serveApp, type ServedApp } from '../testing/serve-app.js';

const PUBLIC_URL = 'https://contexq.example';

eachDatabase('a server that is reached by https', (open) => {
  let app: ServedApp;
  const ask = (headers: Record<string, string>) =>
    exchange(Number(new URL(app.address).port), { path: '/auth/status', headers });

  beforeAll(async () => {
    app = await serveApp(await open(), { PUBLIC_URL });
  });
  afterAll(() => app.stop());

  test('answers to its public name, and tells browsers to come back by https only', async () => {
    const answer = await ask({ Host: 'contexq.example' });
    expect([answer.status, answer.headers['strict-transport-security']]).toEqual([200, 'max-age=31536000']);
    expect((await ask({ Host: 'contexq.example.evil.example' })).status).toBe(421);
  });

  test('lets its own pages send cookies, and no others', async () => {
    const from = async (Origin: string) =>
      (await ask({ Host: 'contexq.example', Cookie: 'a=b', Origin })).status;
    expect([await from(PUBLIC_URL), await from('https://dashboard.example')]).toEqual([200, 200]);
    expect([await from('https://evil.example'), await from('null')]).toEqual([403, 403]);
  });
});
