import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../database.js';
import { ask, askWrongly } from '../testing/ask.js';
import { eachDatabase } from '../testing/database.js';
import { customer, load, product, ticket, transaction } from '../testing/make.js';

interface Page {
  totalCount: number;
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}

const PAGE = 'totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor }';

eachDatabase('lists', (open) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
    await load(database, {
      customers: [
        customer({ id: 'c1', name: 'Élan Vital', segment: 'SMB', region: 'North', email: 'e@elan.example' }),
        customer({ id: 'c2', name: 'bright & sons', segment: 'SMB', industry: 'Retail' }),
        customer({ id: 'c3', name: 'Acme', segment: 'Enterprise', region: 'North', signup: '2025-03-01' }),
        customer({ id: 'c4', name: "O'Brien; drop table customers", segment: null }),
      ],
      products: [
        product({ id: 'p1', name: 'Green Tea', category: 'Tea', price: 4.5, cost: 1.5 }),
        product({ id: 'p2', name: 'Tea Pot', category: 'Ware', price: 30 }),
        product({ id: 'p3', name: 'Postage', excluded: true }),
      ],
      transactions: [
        ...[1, 2, 3, 4, 5].map((day) =>
          transaction({
            id: `t${day}`,
            productId: 'p1',
            customerId: 'c1',
            orderId: `o${day}`,
            at: `2026-01-0${day}T08:00Z`,
          }),
        ),
        transaction({
          id: 't6',
          productId: 'p2',
          customerId: 'c2',
          orderId: 'o6',
          quantity: 7,
          at: '2026-01-03T08:00Z',
        }),
        transaction({ id: 't7', productId: 'p2', orderId: 'o7', at: '2026-01-03T08:00Z' }),
        transaction({
          id: 't8',
          productId: 'p1',
          customerId: 'c1',
          orderId: 'o1',
          quantity: -1,
          at: '2026-01-06',
        }),
      ],
      tickets: [
        ticket({
          id: 'k1',
          customerId: 'c1',
          productId: 'p1',
          subject: 'Cold tea',
          sentiment: -0.9,
          status: 'open',
          priority: 'high',
          channel: 'email',
          at: '2026-01-02',
        }),
        ticket({
          id: 'k2',
          customerId: 'c1',
          subject: 'Thank you',
          sentiment: 0.25,
          status: 'closed',
          channel: 'chat',
          at: '2026-01-03',
        }),
        ticket({ id: 'k3', customerId: 'c2', subject: 'Invoice', status: 'pending', at: '2026-01-04' }),
      ],
    });
  });

  const page = async (kind: string, args: string) =>
    (await ask<Record<string, Page>>(database, `{ ${kind}${args} { ${PAGE} } }`))[kind]!;
  const ids = async (kind: string, args: string) => (await page(kind, args)).nodes.map(({ id }) => id);

  describe('every list, in every order, page by page, gives each entry once', () => {
    test.each([
      ['customers', 'NAME', 4],
      ['customers', 'REVENUE', 4],
      ['customers', 'ORDERS', 4],
      ['customers', 'LAST_PURCHASE', 4],
      ['customers', 'SIGNUP_DATE', 4],
      ['products', 'NAME', 3],
      ['products', 'REVENUE', 3],
      ['products', 'UNITS', 3],
      ['products', 'ORDERS', 3],
      ['products', 'PRICE', 3],
      ['transactions', 'OCCURRED_AT', 8],
      ['tickets', 'OPENED_AT', 3],
      ['tickets', 'SENTIMENT_SCORE', 3],
    ])('%s by %s', async (kind, field, total) => {
      for (const direction of ['ASC', 'DESC']) {
        const order = `orderBy: { field: ${field}, direction: ${direction} }`;
        const whole = await ids(kind, `(first: 100, ${order})`);
        expect(new Set(whole).size).toBe(total);
        const walked: string[] = [];
        let after: string | null = null;
        do {
          const next: Page = await page(kind, `(first: 2, ${order}${after ? `, after: "${after}"` : ''})`);
          expect(next.totalCount).toBe(total);
          expect(next.pageInfo.hasPreviousPage).toBe(after !== null);
          walked.push(...next.nodes.map(({ id }) => id));
          after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
        } while (after);
        expect(walked).toEqual(whole);
      }
    });
  });

  test('names sort without regard to capitals and accents', async () => {
    expect(await ids('customers', '')).toEqual(['c3', 'c2', 'c1', 'c4']);
  });

  test('customers sort by what they bought', async () => {
    expect(await ids('customers', '(orderBy: { field: REVENUE, direction: DESC }, first: 2)')).toEqual([
      'c2',
      'c1',
    ]);
    expect(await ids('customers', '(orderBy: { field: LAST_PURCHASE, direction: DESC }, first: 1)')).toEqual([
      'c1',
    ]);
  });

  test.each([
    ['customers', '(filter: { segments: ["SMB"] })', ['c2', 'c1']],
    ['customers', '(filter: { segments: ["SMB", "Enterprise"], regions: ["North"] })', ['c3', 'c1']],
    ['customers', '(filter: { industries: ["Retail"] })', ['c2']],
    ['customers', '(filter: { segments: [] })', []],
    ['customers', '(filter: { search: "ELAN" })', ['c1']],
    ['customers', '(filter: { search: "vit él" })', ['c1']],
    ['customers', '(filter: { search: "elan.example" })', ['c1']],
    ['customers', '(filter: { search: "c3" })', ['c3']],
    ['customers', '(filter: { search: "o\'brien; drop" })', ['c4']],
    ['customers', '(filter: { search: "%" })', ['c3', 'c2', 'c1', 'c4']],
    ['customers', '(filter: { search: "nobody" })', []],
    ['products', '(filter: { categories: ["Tea"] })', ['p1']],
    ['products', '(filter: { excluded: true })', ['p3']],
    ['products', '(filter: { excluded: false, search: "tea" })', ['p1', 'p2']],
    ['transactions', '(filter: { kind: RETURN })', ['t8']],
    ['transactions', '(filter: { customerId: "c1", kind: SALE, from: "2026-01-04" })', ['t5', 't4']],
    ['transactions', '(filter: { orderId: "o1" })', ['t8', 't1']],
    ['transactions', '(filter: { productId: "p2" })', ['t7', 't6']],
    ['transactions', '(filter: { anonymous: true })', ['t7']],
    ['transactions', '(filter: { anonymous: false, from: "2026-01-03", to: "2026-01-03" })', ['t6', 't3']],
    ['transactions', '(filter: { customerId: "nobody" })', []],
    [
      'transactions',
      '(filter: { segment: "SMB", from: "2026-01-03", to: "2026-01-04" })',
      ['t4', 't6', 't3'],
    ],
    ['transactions', '(filter: { segment: "" })', []],
    ['tickets', '', ['k3', 'k2', 'k1']],
    ['tickets', '(filter: { segment: "SMB", from: "2026-01-02", to: "2026-01-02" })', ['k1']],
    ['tickets', '(filter: { segment: "" })', []],
    ['tickets', '(filter: { statuses: [] })', []],
    ['tickets', '(filter: { segment: "SMB", sentiment: NEGATIVE })', ['k1']],
    ['tickets', '(filter: { sentiment: NEGATIVE })', ['k1']],
    ['tickets', '(filter: { sentiment: POSITIVE })', ['k2']],
    ['tickets', '(filter: { statuses: [OPEN, PENDING] })', ['k3', 'k1']],
    ['tickets', '(filter: { priorities: [HIGH], channels: ["email"], customerId: "c1" })', ['k1']],
    ['tickets', '(filter: { productId: "p1", to: "2026-01-02" })', ['k1']],
  ])('%s%s', async (kind, args, expected) => {
    const found = await page(kind, args);
    expect(found.nodes.map(({ id }) => id)).toEqual(expected);
    expect(found.totalCount).toBe(expected.length);
  });

  test("a customer's own lists page and count", async () => {
    const first = await ask<{ customer: { transactions: Page; tickets: Page } }>(
      database,
      `{ customer(id: "c1") { transactions(first: 4) { ${PAGE} } tickets(first: 1) { ${PAGE} } } }`,
    );
    expect(first.customer.transactions).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: true } });
    expect(first.customer.transactions.nodes.map(({ id }) => id)).toEqual(['t8', 't5', 't4', 't3']);
    expect(first.customer.tickets).toMatchObject({ totalCount: 2, nodes: [{ id: 'k2' }] });
    const rest = await ask<{ customer: { transactions: Page } }>(
      database,
      `{ customer(id: "c1") { transactions(first: 4, after: "${first.customer.transactions.pageInfo.endCursor}") { ${PAGE} } } }`,
    );
    expect(rest.customer.transactions.nodes.map(({ id }) => id)).toEqual(['t2', 't1']);
  });

  test('a line tells its order, product, customer and whether it is a return', async () => {
    const fields =
      'id orderId quantity unitPrice amount isReturn occurredAt customer { name } product { name margin }';
    const { transactions } = await ask<{ transactions: { nodes: unknown[] } }>(
      database,
      `{ transactions(first: 1) { nodes { ${fields} } } }`,
    );
    expect(transactions.nodes[0]).toEqual({
      id: 't8',
      orderId: 'o1',
      quantity: -1,
      unitPrice: 10,
      amount: -10,
      isReturn: true,
      occurredAt: '2026-01-06T00:00:00.000Z',
      customer: { name: 'Élan Vital' },
      product: { name: 'Green Tea', margin: (4.5 - 1.5) / 4.5 },
    });
  });

  test('null in an argument means the same as leaving it out', async () => {
    const query = `query ($after: String, $filter: CustomerFilter, $orderBy: CustomerOrder, $lines: TransactionFilter) {
      customers(after: $after, filter: $filter, orderBy: $orderBy) { nodes { id } pageInfo { hasPreviousPage } }
      transactions(after: $after, filter: $lines) { totalCount }
    }`;
    const nothing = { after: null, filter: { search: null, segments: null }, orderBy: null };
    const lines = { customerId: null, kind: null, anonymous: null, from: null, to: null, orderId: null };
    const answer = await ask(database, query, { ...nothing, lines });
    expect(answer).toEqual(await ask(database, query));
    expect(answer).toMatchObject({
      customers: { pageInfo: { hasPreviousPage: false } },
      transactions: { totalCount: 8 },
    });
  });

  test('a ticket is found by its id', async () => {
    const fields =
      'subject channel priority status sentimentScore sentiment openedAt customer { id } product { id }';
    expect(await ask(database, `{ ticket(id: "k1") { ${fields} } }`)).toEqual({
      ticket: {
        subject: 'Cold tea',
        channel: 'email',
        priority: 'HIGH',
        status: 'OPEN',
        sentimentScore: -0.9,
        sentiment: 'NEGATIVE',
        openedAt: '2026-01-02T00:00:00.000Z',
        customer: { id: 'c1' },
        product: { id: 'p1' },
      },
    });
  });

  test('unknown ids are null', async () => {
    const asked = '{ customer(id: "nobody") { id } product(id: "__proto__") { id } ticket(id: "k9") { id } }';
    expect(await ask(database, asked)).toEqual({ customer: null, product: null, ticket: null });
  });

  test.each([
    ['customers(first: 0)', 'first is 0; expected a whole number from 1 to 100'],
    ['customers(first: 101)', 'first is 101; expected a whole number from 1 to 100'],
    [
      'customers(after: "nonsense")',
      'after is no cursor of this list in this order; take it from pageInfo.endCursor of the page before',
    ],
    [
      'transactions(after: "WyJjdXN0b21lcnMgYnkgYy5zb3J0X25hbWUiLCJhc2MiLCJhIiwxXQ")',
      'after is no cursor of this list in this order; take it from pageInfo.endCursor of the page before',
    ],
    ['customers(filter: { search: "a\\u0000b" })', 'a text holds U+0000; remove it'],
  ])('%s is refused', async (call, message) => {
    expect(await askWrongly(database, `{ ${call} { totalCount } }`)).toEqual([
      { message, code: 'BAD_INPUT' },
    ]);
  });

  test('search finds customers, products and tickets', async () => {
    const search = async (text: string) =>
      (await ask<{ search: unknown[] }>(database, `{ search(text: "${text}") { kind id title detail } }`))
        .search;
    expect(await search('tea')).toEqual([
      { kind: 'PRODUCT', id: 'p2', title: 'Tea Pot', detail: 'Ware' },
      { kind: 'PRODUCT', id: 'p1', title: 'Green Tea', detail: 'Tea' },
      { kind: 'TICKET', id: 'k1', title: 'Cold tea', detail: 'Élan Vital, 2026-01-02' },
    ]);
    expect(await search('acm')).toEqual([
      { kind: 'CUSTOMER', id: 'c3', title: 'Acme', detail: 'Enterprise' },
    ]);
    expect(await search(' ')).toEqual([]);
  });

  test('facets are the values there are', async () => {
    expect(await ask(database, '{ facets { segments industries regions categories channels } }')).toEqual({
      facets: {
        segments: ['Enterprise', 'SMB'],
        industries: ['Retail'],
        regions: ['North'],
        categories: ['Tea', 'Ware'],
        channels: ['chat', 'email'],
      },
    });
  });
});
