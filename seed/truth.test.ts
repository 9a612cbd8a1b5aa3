import { beforeAll, describe, expect, test } from '@jest/globals';
import type { TicketRow, TransactionRow } from './csv-contract.js';
import { generateDemo, type DemoData } from './generate.js';

const NEGATIVE = -0.25;

let demo: DemoData;
let sales: TransactionRow[];
let tickets: TicketRow[];

beforeAll(() => {
  demo = generateDemo({ customers: 600, transactions: 40_000, seed: 1 });
  sales = [...demo.transactions].filter(({ quantity }) => quantity > 0);
  tickets = [...demo.tickets];
});

const negativeShare = (rows: readonly TicketRow[]): number =>
  rows.filter(({ sentiment_score }) => sentiment_score <= NEGATIVE).length / rows.length;

function ordersWith(product: string, months?: readonly string[]): Set<string> {
  const rows = sales.filter(
    ({ product_id, occurred_at }) =>
      product_id === product && (months === undefined || months.includes(occurred_at.slice(0, 7))),
  );
  return new Set(rows.map(({ order_id }) => order_id));
}

describe('what was planted can be seen in the data', () => {
  test('a changed product leaves its own level in the last complete month', () => {
    const { last_month_changes: changes, last_complete_month: last } = demo.truth;
    const before = ['2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08'];
    expect(last).toBe('2026-09');
    expect(changes.length).toBeGreaterThanOrEqual(6);
    for (const { product_id, factor } of changes) {
      const ratio =
        ordersWith(product_id, [last]).size / (ordersWith(product_id, before).size / before.length);
      if (factor > 1) expect(ratio).toBeGreaterThan(1.5);
      else expect(ratio).toBeLessThan(0.67);
    }
  });

  test('companions follow their anchors', () => {
    const baskets = new Set(sales.map(({ order_id }) => order_id)).size;
    expect(demo.truth.bundles.length).toBeGreaterThanOrEqual(10);
    for (const { anchor, companion, probability } of demo.truth.bundles) {
      const [anchors, companions] = [ordersWith(anchor), ordersWith(companion)];
      const both = [...anchors].filter((order) => companions.has(order)).length;
      expect((both * baskets) / (anchors.size * companions.size)).toBeGreaterThan(1.5);
      expect(Math.abs(both / anchors.size - probability)).toBeLessThan(0.2);
    }
  });

  test('churned customers buy nothing after their last purchase, which is long ago', () => {
    expect(demo.truth.churned.length).toBeGreaterThan(20);
    for (const { customer_id, last_purchase } of demo.truth.churned) {
      const days = sales
        .filter((row) => row.customer_id === customer_id)
        .map((row) => row.occurred_at.slice(0, 10));
      expect(days.at(-1)).toBe(last_purchase);
      expect(last_purchase < '2026-05-21').toBe(true);
    }
  });

  test('customers whose mood turned complain in most of at least eight recent tickets, and did not before', () => {
    expect(demo.truth.mood_turned.length).toBeGreaterThanOrEqual(4);
    for (const { customer_id, from } of demo.truth.mood_turned) {
      const own = tickets.filter((row) => row.customer_id === customer_id);
      const recent = own.filter(({ opened_at }) => opened_at >= '2026-04-21');
      expect(recent.length).toBeGreaterThanOrEqual(8);
      expect(negativeShare(recent)).toBeGreaterThan(0.6);
      expect(negativeShare(own.filter(({ opened_at }) => opened_at < from))).toBeLessThan(0.5);
    }
  });

  test('the faulty release and the courier strike stand out', () => {
    const { bad_release: release, late_deliveries: strike } = demo.truth;
    const within = ({ opened_at }: TicketRow, { from, to }: { from: string; to: string }): boolean =>
      opened_at.slice(0, 10) >= from && opened_at.slice(0, 10) <= to;
    const region = new Map(demo.customers.map((row) => [row.customer_id, row.region]));
    const released = tickets.filter((row) => row.product_id === release.product_id);
    expect(negativeShare(released.filter((row) => within(row, release)))).toBeGreaterThan(0.6);
    expect(negativeShare(released.filter((row) => !within(row, release)))).toBeLessThan(0.4);
    const struck = tickets.filter(
      (row) => region.get(row.customer_id) === strike.region && within(row, strike),
    );
    expect(negativeShare(struck)).toBeGreaterThan(0.45);
  });

  test('one-time customers order once', () => {
    for (const [customer, kind] of Object.entries(demo.truth.behaviours)) {
      if (kind !== 'one-time') continue;
      const orders = sales.filter((row) => row.customer_id === customer).map(({ order_id }) => order_id);
      expect(new Set(orders).size).toBe(1);
    }
  });
});
