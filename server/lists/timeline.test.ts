import { beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../database.js';
import { ask, askWrongly, statementsOf } from '../testing/ask.js';
import { eachDatabase } from '../testing/database.js';
import { customer, load, product, ticket, transaction } from '../testing/make.js';

interface Timeline {
  totalCount: number;
  nodes: Record<string, unknown>[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}

const ENTRY = `
  ... on PastOrder { orderId orderedAt day lines returnLines units grossRevenue returns netRevenue }
  ... on Ticket { id subject status sentimentScore openedAt product { id } }`;
const NAMES = '... on PastOrder { orderId } ... on Ticket { id }';
const PAGE = 'totalCount pageInfo { hasNextPage hasPreviousPage endCursor }';

eachDatabase('the timeline of a customer', (open) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
    const sale = (orderId: string | null, at: string, more: object = {}) =>
      transaction({ productId: 'p1', customerId: 'c1', orderId, at, ...more });
    await load(database, {
      customers: [customer({ id: 'c1' }), customer({ id: 'c2' }), customer({ id: 'c3' })],
      products: [product({ id: 'p1' }), product({ id: 'p2' })],
      transactions: [
        sale('o1', '2026-01-05T09:00Z', { quantity: 3, unitPrice: 10 }),
        sale('o1', '2026-01-05T09:00Z', { productId: 'p2', unitPrice: 2.5 }),
        // brought back two weeks later, under the same order
        sale('o1', '2026-01-19T09:00Z', { quantity: -1, unitPrice: 10 }),
        sale('back', '2026-01-25T09:00Z', { quantity: -1, unitPrice: 2.5, productId: 'p2' }),
        // no order id: what is bought on one day is one order
        sale(null, '2026-02-01T08:00Z'),
        sale(null, '2026-02-01T16:00Z', { productId: 'p2' }),
        sale('o2', '2026-02-10T12:00Z'),
        sale('o2', '2026-02-10T12:00Z', { customerId: 'c2', unitPrice: 99 }),
      ],
      tickets: [
        ticket({
          id: 'k1',
          customerId: 'c1',
          productId: 'p1',
          subject: 'Too cold',
          sentiment: -0.5,
          status: 'resolved',
          at: '2026-01-07',
        }),
        ticket({ id: 'k2', customerId: 'c1', at: '2026-02-10T12:00Z' }),
        ticket({ id: 'k3', customerId: 'c2', at: '2026-02-11' }),
      ],
    });
  });

  const timeline = async (args: string, fields: string, id = 'c1') =>
    (
      await ask<{ customer: { timeline: Timeline } }>(
        database,
        `{ customer(id: "${id}") { timeline${args} { ${PAGE} nodes { __typename ${fields} } } } }`,
      )
    ).customer.timeline;
  const names = ({ nodes }: Timeline) => nodes.map(({ orderId, id }) => id ?? orderId);

  test('has orders and tickets in one list, newest first', async () => {
    const { nodes, totalCount } = await timeline('', ENTRY);
    const order = { __typename: 'PastOrder', returnLines: 0, returns: 0 };
    expect(nodes).toEqual([
      {
        ...order,
        orderId: 'o2',
        orderedAt: '2026-02-10T12:00:00.000Z',
        day: '2026-02-10',
        ...{ lines: 1, units: 1, grossRevenue: 10, netRevenue: 10 },
      },
      {
        __typename: 'Ticket',
        id: 'k2',
        subject: null,
        status: 'OPEN',
        sentimentScore: null,
        openedAt: '2026-02-10T12:00:00.000Z',
        product: null,
      },
      {
        ...order,
        orderId: null,
        orderedAt: '2026-02-01T08:00:00.000Z',
        day: '2026-02-01',
        ...{ lines: 2, units: 2, grossRevenue: 20, netRevenue: 20 },
      },
      {
        ...order,
        orderId: 'back',
        orderedAt: '2026-01-25T09:00:00.000Z',
        day: '2026-01-25',
        ...{ lines: 0, returnLines: 1, units: 0, grossRevenue: 0, returns: 2.5, netRevenue: -2.5 },
      },
      {
        __typename: 'Ticket',
        id: 'k1',
        subject: 'Too cold',
        status: 'RESOLVED',
        sentimentScore: -0.5,
        openedAt: '2026-01-07T00:00:00.000Z',
        product: { id: 'p1' },
      },
      {
        ...order,
        orderId: 'o1',
        orderedAt: '2026-01-05T09:00:00.000Z',
        day: '2026-01-05',
        ...{ lines: 2, returnLines: 1, units: 4, grossRevenue: 32.5, returns: 10, netRevenue: 22.5 },
      },
    ]);
    expect(totalCount).toBe(6);
  });

  test.each([1, 2, 4])('gives each entry once, %i at a time', async (first) => {
    const walked: unknown[] = [];
    let after: string | null = null;
    do {
      const page = await timeline(`(first: ${first}${after ? `, after: "${after}"` : ''})`, NAMES);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      walked.push(...names(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(walked).toEqual(['o2', 'k2', null, 'back', 'k1', 'o1']);
  });

  test('shows one kind alone when asked to', async () => {
    const orders = await timeline('(kinds: [ORDER], first: 2)', NAMES);
    expect([names(orders), orders.totalCount]).toEqual([['o2', null], 4]);
    const tickets = await timeline('(kinds: [TICKET])', NAMES);
    expect([names(tickets), tickets.totalCount]).toEqual([['k2', 'k1'], 2]);
    expect(await timeline('(kinds: [])', NAMES)).toMatchObject({ nodes: [], totalCount: 0 });
  });

  test("has a customer's own part of an order, and is empty for who never came", async () => {
    const second = await timeline('', ENTRY, 'c2');
    expect(second.nodes).toMatchObject([{ id: 'k3' }, { orderId: 'o2', lines: 1, grossRevenue: 99 }]);
    expect(await timeline('', NAMES, 'c3')).toMatchObject({ nodes: [], totalCount: 0 });
  });

  test('of several customers costs as many statements as that of one', async () => {
    const count = async (customers: number) =>
      (
        await statementsOf(
          database,
          `{ customers(first: ${customers}) { nodes { timeline(first: 6) { totalCount nodes { ${ENTRY} } } } } }`,
        )
      ).length;
    // the customers, their orders, their tickets, two counts, and the products of the tickets
    expect([await count(1), await count(3)]).toEqual([6, 6]);
  });

  test('refuses pages and places that are none', async () => {
    expect(
      await askWrongly(database, '{ customer(id: "c1") { timeline(first: 101) { totalCount } } }'),
    ).toEqual([{ message: 'first is 101; expected a whole number from 1 to 100', code: 'BAD_INPUT' }]);
    const [error] = await askWrongly(
      database,
      '{ customer(id: "c1") { timeline(after: "x") { totalCount } } }',
    );
    expect(error!.message).toContain('after is no cursor of this list');
  });
});
