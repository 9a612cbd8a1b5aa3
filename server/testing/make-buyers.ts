import { formatDay, parseDay } from '../kit/day.js';
import type { SomeRecords } from './make.js';
import { customer, product, ticket, transaction } from './make.js';

/** The last day on which the buyers' data may hold anything. */
export const BUYERS_END = '2026-06-30';

const END = parseDay(BUYERS_END)!;

/**
 * Eighty customers b0 … b79 who bought for up to two years, some often, some seldom; those with an odd number stopped at some time.
 * Beside them `new` (first purchase on the last day), `writer` (a ticket, no purchase) and `idle` (neither).
 */
export function makeBuyers(): Required<SomeRecords> {
  const buyers = Array.from({ length: 80 }, (_, index) => {
    const step = 5 + ((index * 13) % 60);
    const start = END - 720 + ((index * 37) % 400);
    const stop = index % 2 === 1 ? start + ((index * 53) % (END - start)) : END;
    const days = [];
    for (let day = start, n = 1; day <= stop; day += step + ((index * n++ * 7) % 11)) days.push(day);
    return { id: `b${index}`, days };
  });
  return {
    customers: [...buyers.map(({ id }) => id), 'new', 'writer', 'idle'].map((id) => customer({ id })),
    products: [product({ id: 'p' })],
    transactions: [...buyers, { id: 'new', days: [END] }].flatMap(({ id, days }) =>
      days.map((day) =>
        transaction({ productId: 'p', customerId: id, at: formatDay(day), quantity: 1 + (day % 5) }),
      ),
    ),
    tickets: [
      ticket({ customerId: 'writer', at: '2026-06-01', sentiment: -0.9 }),
      ticket({
        customerId: 'b0',
        at: '2026-05-10',
        resolved: '2026-05-12',
        status: 'closed',
        sentiment: 0.4,
      }),
      ticket({ customerId: 'b0', at: '2026-06-20', sentiment: -0.8 }),
      ticket({ customerId: 'b0', at: '2026-06-25', sentiment: -0.9 }),
    ],
  };
}
