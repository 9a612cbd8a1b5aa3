import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { auditHttp } from '../testing/audit-http.js';
import { eachDatabase } from '../testing/database.js';
import { serveApp, type ServedApp } from '../testing/serve-app.js';

eachDatabase('GraphQL over HTTP', (open) => {
  let app: ServedApp;

  beforeAll(async () => {
    app = await serveApp(await open());
  });
  afterAll(() => app.stop());

  test('all 61 rules are kept', async () => {
    const audited = await auditHttp(`${app.address}/graphql`);
    expect(audited.filter(({ status }) => status !== 'ok')).toEqual([]);
    expect(audited).toHaveLength(61);
  });
});
