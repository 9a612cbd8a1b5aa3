import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { buildSchema } from '../schema.js';
import { eachDatabase } from '../testing/database.js';
import { serveApp, type ServedApp } from '../testing/serve-app.js';

const docs = readFileSync('docs/api.md', 'utf8');

eachDatabase('docs/api.md', (open) => {
  let app: ServedApp;

  beforeAll(async () => {
    app = await serveApp(await open());
  });
  afterAll(() => app.stop());

  test('every query fits the schema', async () => {
    const schema = await buildSchema();
    const queries = [...docs.matchAll(/```graphql\n(.*?)```/gs)].map(([, query]) => query!);
    expect(queries.length).toBeGreaterThan(2);
    for (const query of queries) expect(validate(schema, parse(query))).toEqual([]);
  });

  test('every address that is called answers', async () => {
    const addresses = [...docs.matchAll(/curl -i '?http:\/\/127\.0\.0\.1:4000([^ '\n]*)/g)].map(
      ([, path]) => path!,
    );
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses)
      expect([address, (await app.get(address)).status]).toEqual([address, 200]);
  });

  test('the table names the parameters that each address takes', async () => {
    const { paths } = (await (await app.get('/openapi.json')).json()) as {
      paths: Record<string, { get: { parameters: { name: string; in: string }[] } }>;
    };
    for (const [path, { get }] of Object.entries(paths)) {
      const row = docs.split('\n').find((line) => line.split('|')[1]?.trim() === `\`${path}\``)!;
      const told = [...row.split('|')[3]!.matchAll(/`(\w+)`/g)].map(([, name]) => name);
      expect([path, told]).toEqual([
        path,
        get.parameters.filter((one) => one.in === 'query').map(({ name }) => name),
      ]);
    }
  });
});
