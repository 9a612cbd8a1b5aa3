import { beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../database.js';
import { ask } from '../testing/ask.js';
import { eachDatabase } from '../testing/database.js';
import { customer, load, product, ticket } from '../testing/make.js';

const MOOD = 'tickets scored negative neutral positive';

eachDatabase('the mood of tickets', (open) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
    const january = [-0.25, -0.2499, 0, 0.2499, 0.25, null].map((sentiment) =>
      ticket({ customerId: 'c1', productId: 'p1', sentiment, at: '2026-01-20' }),
    );
    const march = ticket({ customerId: 'c1', sentiment: 1, at: '2026-03-31' });
    await load(database, {
      customers: [customer({ id: 'c1', segment: 'SMB' }), customer({ id: 'c2' })],
      products: [product({ id: 'p1' })],
      tickets: [...january, march],
    });
  });

  const january = { tickets: 6, scored: 5, negative: 1, neutral: 3, positive: 1 };
  const none = { tickets: 0, scored: 0, negative: 0, neutral: 0, positive: 0 };

  test('tells apart negative, neutral and positive tickets, which add up to the scored ones', async () => {
    const asked = `{ customer(id: "c1") { ticketSentiment { ${MOOD} } } product(id: "p1") { ticketSentiment { ${MOOD} } } }`;
    expect(await ask(database, asked)).toEqual({
      customer: { ticketSentiment: { tickets: 7, scored: 6, negative: 1, neutral: 3, positive: 2 } },
      product: { ticketSentiment: january },
    });
  });

  test('does so for every month of a customer, a product and the whole', async () => {
    const months = `ticketsByMonth(months: 3) { month complete ${MOOD} }`;
    const asked = `{ customer(id: "c1") { ${months} } product(id: "p1") { ${months} } overview(segment: { segment: "SMB" }) { ticketsByMonth { month ${MOOD} } } }`;
    const march = { tickets: 1, scored: 1, negative: 0, neutral: 0, positive: 1 };
    expect(await ask(database, asked)).toEqual({
      customer: {
        ticketsByMonth: [
          { month: '2026-01', complete: true, ...january },
          { month: '2026-02', complete: true, ...none },
          { month: '2026-03', complete: true, ...march },
        ],
      },
      product: {
        ticketsByMonth: [
          { month: '2026-01', complete: true, ...january },
          { month: '2026-02', complete: true, ...none },
          { month: '2026-03', complete: true, ...none },
        ],
      },
      overview: {
        ticketsByMonth: [
          { month: '2026-01', ...january },
          { month: '2026-02', ...none },
          { month: '2026-03', ...march },
        ],
      },
    });
  });

  test('counts as many as the list of those tickets has', async () => {
    const count = (mood: string) => `${mood}: tickets(filter: { sentiment: ${mood} }) { totalCount }`;
    const asked = `{ ${['NEGATIVE', 'NEUTRAL', 'POSITIVE'].map(count).join(' ')} }`;
    expect(await ask(database, asked)).toEqual({
      NEGATIVE: { totalCount: 1 },
      NEUTRAL: { totalCount: 3 },
      POSITIVE: { totalCount: 2 },
    });
  });
});
