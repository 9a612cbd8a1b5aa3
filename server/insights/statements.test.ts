import { beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../database.js';
import { statementsOf } from '../testing/ask.js';
import { eachDatabase } from '../testing/database.js';
import { customer, load, product, ticket, transaction } from '../testing/make.js';

eachDatabase('statements of lists with computed fields', (open) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
    const ids = Array.from({ length: 30 }, (_, index) => `p${String(index).padStart(2, '0')}`);
    const customers = Array.from({ length: 30 }, (_, index) =>
      customer({ id: `c${index}`, segment: index % 2 ? 'A' : 'B' }),
    );
    const transactions = ids.flatMap((_, index) =>
      [0, 1, 2, 3].flatMap((month) =>
        [0, 1, 2].map((step) =>
          transaction({
            productId: ids[(index + step) % ids.length]!,
            customerId: `c${index}`,
            orderId: `o${index}-${month}`,
            quantity: 10 + month,
            at: `2026-0${month + 1}-15T10:00Z`,
          }),
        ),
      ),
    );
    // so that there are months enough to compare
    transactions.push(transaction({ productId: ids[0]!, customerId: 'c1', at: '2025-06-15T10:00Z' }));
    const tickets = ids.map((id, index) =>
      ticket({ customerId: `c${index}`, productId: id, sentiment: -0.5, at: '2026-04-30' }),
    );
    await load(database, { customers, products: ids.map((id) => product({ id })), transactions, tickets });
  });

  const list = (kind: string, fields: string) => `{ ${kind}(first: 25) { nodes { id ${fields} } } }`;
  const count = async (query: string) => (await statementsOf(database, query)).length;
  /** The clock of the data, and what the scores were computed with: read once a request, or once a state of the data, for all. */
  const [CLOCK, MODELS] = [1, 1];

  test('25 products each with trend, companions and top customers take a statement a field', async () => {
    const fields =
      'trend { change } frequentlyBoughtTogether(minCount: 1, onlySignificant: false) { count } topCustomers { orders }';
    expect(await count(list('products', fields))).toBe(1 + CLOCK + MODELS + 3);
    expect(await count(`{ products(first: 1) { nodes { id ${fields} } } }`)).toBe(1 + CLOCK + MODELS + 3);
    const inState = () => statementsOf(database, list('products', fields), 'state');
    expect(await inState()).toHaveLength(1 + CLOCK + MODELS + 3);
    expect(await inState()).toHaveLength(1 + 3);
  });

  test('and one more for the names behind them', async () => {
    const fields =
      'frequentlyBoughtTogether(minCount: 1, onlySignificant: false) { product { name } } topCustomers { customer { name } }';
    expect(await count(list('products', fields))).toBe(1 + CLOCK + 2 + 2);
  });

  test.each([
    ['products', 'performance { units }', 2],
    ['products', 'salesByMonth { units }', 2 + CLOCK],
    ['products', 'ticketSentiment { negativeShare byMonth { negative } }', 2 + CLOCK],
    ['products', 'transactions(first: 3) { nodes { id } totalCount }', 3],
    ['products', 'tickets(first: 3) { nodes { id } totalCount }', 3],
    ['products', 'insights { headline }', 5 + CLOCK],
    ['customers', 'sales { orders }', 2],
    // the list, the models, and one for all that is stored once for a customer
    ['customers', 'sales { orders } lifetimeValue { pastValue } churn { level } health { score }', 3],
    ['customers', 'topProducts { units product { name } }', 3],
    ['customers', 'salesByMonth(months: 3) { units }', 2 + CLOCK],
    ['customers', 'ticketsByMonth(months: 3) { positive }', 2 + CLOCK],
    ['products', 'ticketsByMonth { positive } ticketSentiment { byMonth { neutral } }', 2 + CLOCK],
    ['customers', 'transactions(first: 3) { nodes { orderId product { name } customer { name } } }', 5],
    ['customers', 'tickets { nodes { subject product { name } } }', 3],
    ['transactions', 'orderId customer { name } product { name }', 4],
    ['tickets', 'customer { name } product { name }', 3],
  ])('25 %s with %s take %i statements', async (kind, fields, expected) => {
    expect(await count(list(kind, fields))).toBe(expected);
  });

  test('the months of a customer are read once, whatever is told of them', async () => {
    const asked = '{ customer(id: "c1") { insights { headline } salesByMonth { units } } }';
    const statements = await statementsOf(database, asked);
    expect(statements.filter((text) => text.includes('from customer_months'))).toHaveLength(1);
  });

  test('what was found by its id is not looked up again by its key', async () => {
    const statements = await statementsOf(database, '{ product(id: "p01") { trend { product { name } } } }');
    expect(statements.filter((text) => text.includes('from products where'))).toHaveLength(1);
  });

  test('insights of 25 customers cost the same as those of one', async () => {
    const of = (first: number) => count(`{ customers(first: ${first}) { nodes { insights { headline } } } }`);
    // what is usual among all customers is found once a version of the data
    await of(1);
    expect(await of(25)).toBe(await of(1));
  });

  test('what is answered from rollups touches neither transactions nor tickets', async () => {
    const asked = `{
      overview { grossRevenue { value } salesByMonth { units } topProducts { units } topCustomers { units } alerts { headline } }
      trends { nodes { change } }
      products { nodes { performance { units } salesByMonth { units } trend { change } frequentlyBoughtTogether { count } topCustomers { units } ticketSentiment { open } insights { id } } }
      customers { totalCount nodes { sales { units } salesByMonth { units } topProducts { units } ticketSentiment { open } insights { id } } }
    }`;
    const statements = await statementsOf(database, asked);
    const touching = statements.filter((text) => /sales_transactions|support_tickets/.test(text));
    // the clock alone: the first and the last entry of two indexes
    expect(touching).toHaveLength(CLOCK);
    expect(touching[0]).toContain('max(occurred_at)');
  });
});
