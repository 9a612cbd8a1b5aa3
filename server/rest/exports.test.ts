import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Database } from '../database.js';
import { fillWithDemo } from '../demo.js';
import { ask } from '../testing/ask.js';
import { eachDatabase } from '../testing/database.js';
import { customer, load, product, ticket, transaction } from '../testing/make.js';
import { score } from '../testing/score.js';
import { serveApp, type ServedApp } from '../testing/serve-app.js';
import { EXPORTS } from './exports.js';

/** As a browser asks that follows a link. */
const BROWSER = { headers: { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

const read = (text: string) => parse(text, { columns: true }) as unknown as Record<string, string>[];

eachDatabase('a list as CSV', (open) => {
  let database: Database;
  let app: ServedApp;

  beforeAll(async () => {
    database = await open();
    await load(database, {
      customers: [
        customer({
          id: 'c1',
          name: 'Müller, "Feinkost"',
          email: '@home',
          segment: 'SMB',
          signup: '2025-03-01',
        }),
        customer({ id: 'c2', name: '=HYPERLINK("http://x.example","0")', region: '+49' }),
        customer({ id: 'c3', name: '-2+3', segment: '\tSMB' }),
      ],
      products: [
        product({ id: 'p1', name: 'Tea', price: 4.5, cost: 1.5 }),
        product({ id: 'p2', name: 'Pot' }),
      ],
      transactions: Array.from({ length: 250 }, (_, index) =>
        transaction({
          id: `t${index}`,
          productId: index % 3 === 0 ? 'p2' : 'p1',
          customerId: index % 5 === 0 ? null : 'c1',
          orderId: index % 2 === 0 ? null : `o${index}`,
          quantity: index % 50 === 49 ? -2 : 1.5,
          unitPrice: 9.99,
          at: new Date(Date.UTC(2026, 0, 1 + (index % 28))).toISOString(),
        }),
      ),
      tickets: [
        ticket({
          id: 'k1',
          customerId: 'c1',
          productId: 'p1',
          subject: '  leaking',
          body: 'First line\r\nsecond; "third"\n',
          sentiment: -0.5,
          status: 'closed',
          priority: 'high',
          at: '2026-01-02T08:30Z',
          resolved: '2026-01-03',
        }),
        ticket({ id: 'k2', customerId: 'c2', at: '2026-01-05' }),
      ],
    });
    app = await serveApp(database);
  });
  afterAll(() => app.stop());

  const csv = async (path: string) => {
    const response = await app.get(path);
    expect(response.status).toBe(200);
    return response.text();
  };

  test('is a file with a name, for a browser that follows a link too', async () => {
    for (const asked of [{}, BROWSER]) {
      const response = await app.get('/export/customers.csv', asked);
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(response.headers.get('content-disposition')).toBe(
        `attachment; filename="customers-${new Date().toISOString().slice(0, 10)}.csv"`,
      );
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });

  test('is quoted by RFC 4180, and no text of it is a formula to a spreadsheet', async () => {
    const bytes = new Uint8Array(await (await app.get('/export/customers.csv')).arrayBuffer());
    // UTF-8 without a byte order mark
    expect(new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes)).toBe(
      [
        'customer_id,name,email,industry,region,segment,signup_date,gross_revenue,returns,net_revenue,units,orders,average_order_value,first_purchase,last_purchase,health_score,churn_probability,expected_value,tickets,negative_tickets',
        "c3,'-2+3,,,,'\tSMB,,0,0,0,0,0,,,,,,,0,0",
        `c2,"'=HYPERLINK(""http://x.example"",""0"")",,,'+49,,,0,0,0,0,0,,,,,,,1,0`,
        // numbers below zero stay numbers, as the returns of transactions show
        `c1,"Müller, ""Feinkost""",'@home,,,SMB,2025-03-01,2922.075,99.9,2822.175,292.5,109,26.808,2026-01-01,2026-01-28,,,,1,1`,
        '',
      ].join('\r\n'),
    );
    expect(read(await csv('/export/tickets.csv?columns=ticket_id,subject,body'))).toEqual([
      { ticket_id: 'k2', subject: '', body: '' },
      { ticket_id: 'k1', subject: '  leaking', body: 'First line\r\nsecond; "third"\n' },
    ]);
  });

  test('has the whole list, whatever the size of a page, each line once', async () => {
    const lines = read(await csv('/export/transactions.csv'));
    expect(lines).toHaveLength(250);
    expect(new Set(lines.map((line) => line.transaction_id)).size).toBe(250);
    expect(lines.find((line) => line.transaction_id === 't49')).toEqual({
      transaction_id: 't49',
      order_id: 'o49',
      customer_id: 'c1',
      customer_name: 'Müller, "Feinkost"',
      product_id: 'p1',
      product_name: 'Tea',
      quantity: '-2',
      unit_price: '9.99',
      amount: '-19.98',
      occurred_at: '2026-01-22T00:00:00.000Z',
    });
    expect(lines.find((line) => line.transaction_id === 't0')).toMatchObject({
      order_id: '',
      customer_id: '',
      customer_name: '',
    });
  });

  test('takes the filters, the order and the columns one asks for', async () => {
    expect(
      await csv('/export/transactions.csv?kind=return&to=2026-01-15&columns=quantity,transaction_id'),
    ).toBe('quantity,transaction_id\r\n-2,t149\r\n-2,t199\r\n');
    expect(await csv('/export/products.csv?order_by=price:desc&columns=name,price,gross_profit')).toMatch(
      /^name,price,gross_profit\r\nTea,4\.5,\d+\.?\d*\r\nPot,,\r\n$/,
    );
    expect(await csv('/export/tickets.csv?customer=nobody&columns=ticket_id')).toBe('ticket_id\r\n');
  });

  test('is refused as a problem while nothing of it was sent', async () => {
    const refused = async (path: string) => {
      const response = await app.get(path);
      expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect(response.headers.get('content-disposition')).toBeNull();
      return [response.status, ((await response.json()) as { detail: string }).detail];
    };
    expect(await refused('/export/tickets.csv?columns=subject,colour')).toEqual([
      400,
      expect.stringContaining('columns is "subject,colour"; expected some of ticket_id, customer_id'),
    ]);
    expect(await refused('/export/tickets.csv?columns=subject,subject')).toEqual([400, expect.any(String)]);
    expect(await refused('/export/customers.csv?limit=5')).toEqual([
      400,
      '"limit" is no parameter of this address; expected one of search, segment, industry, region, order_by, columns',
    ]);
    expect(await refused('/export/everything.csv')).toEqual([
      404,
      'There is nothing at /export/everything.csv',
    ]);
    const posted = await app.get('/export/customers.csv', { method: 'POST' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  test('of which only the head is asked has no body', async () => {
    const response = await app.get('/export/transactions.csv', { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(response.headers.get('content-disposition')).toContain('transactions-');
  });
});

eachDatabase('an export of a business', (open) => {
  let database: Database;
  let app: ServedApp;

  beforeAll(async () => {
    database = await open();
    const demo = { fill: true, customers: 150, transactions: 4_000 };
    const settings = { demo, timeZone: 'UTC', negativeSentiment: -0.25 };
    await fillWithDemo(database, settings, () => undefined, new AbortController().signal);
    await score(database);
    app = await serveApp(database);
  }, 60_000);
  afterAll(() => app.stop());

  test.each(Object.entries(EXPORTS))(
    'has as many lines as the list of %s, every column named',
    async (name, file) => {
      const wide = name === 'anomalies' ? '?max_q=1' : name === 'trends' ? '?threshold=0' : '';
      const args = name === 'anomalies' ? '(maxQ: 1)' : name === 'trends' ? '(threshold: 0)' : '';
      const list = name === 'audit' ? 'auditLog' : name;
      const counted = await ask<Record<string, { totalCount: number }>>(
        database,
        `{ ${list}${args} { totalCount } }`,
      );
      const lines = read(await (await app.get(`/export/${name}.csv${wide}`)).text());
      expect(lines).toHaveLength(counted[list]!.totalCount);
      for (const line of lines) expect(Object.keys(line)).toEqual(Object.keys(file.columns));
    },
  );
});

eachDatabase('an export that does not come to its end', (open) => {
  const LONG = 2_000;
  let database: Database;
  let app: ServedApp;
  let statements = 0;
  let failing = false;

  beforeAll(async () => {
    database = await open();
    await load(database, {
      customers: [customer({ id: 'c1' })],
      tickets: Array.from({ length: LONG }, (_, index) =>
        ticket({ id: `k${index}`, customerId: 'c1', body: `${index} `.padEnd(20_000, 'torn ') }),
      ),
    });
    const watched: Database = {
      ...database,
      rows: (statement) => {
        statements++;
        if (failing && statements > 5) return Promise.reject(new Error('the disk is gone'));
        return database.rows(statement);
      },
    };
    app = await serveApp(watched);
  }, 60_000);
  afterAll(() => app.stop());

  /** The answer with nothing of its body read yet. */
  async function begin(): Promise<IncomingMessage> {
    const { url } = await app.get('/healthz');
    const request = get(new URL('/export/tickets.csv?columns=ticket_id,body', url));
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    return response;
  }

  test('waits for a reader that is slow, and stops when the reader leaves', async () => {
    statements = 0;
    const response = await begin();
    await settled();
    const waiting = statements;
    expect(waiting).toBeLessThan(LONG / 100);
    response.destroy();
    await settled();
    expect(statements).toBeLessThanOrEqual(waiting + 1);
    expect(app.logged().filter(({ msg }) => msg === 'a request failed')).toEqual([]);
  });

  test('breaks off when the server fails, so that no part of a file looks like the whole', async () => {
    statements = 0;
    failing = true;
    const response = await begin();
    let received = 0;
    const reading = async () => {
      for await (const piece of response) received += (piece as Buffer).length;
    };
    await expect(reading()).rejects.toThrow('aborted');
    failing = false;
    expect(received).toBeGreaterThan(0);
    expect(app.logged().filter(({ msg }) => msg === 'a request failed')).toMatchObject([
      { err: { message: 'the disk is gone' } },
    ]);
  });

  /** Waits until no more statements come. */
  async function settled(): Promise<void> {
    let before: number;
    do {
      before = statements;
      await delay(300);
    } while (before !== statements);
  }
});
