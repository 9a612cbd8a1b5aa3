import { expect, test } from '@jest/globals';
import type { Batch } from '../kit/records.js';
import { salesOf } from '../kit/sales.js';
import { customer, product, ticket, transaction } from '../testing/make.js';
import { packBatch, unpackBatch } from './packed-batch.js';

test('a batch comes out of a package as it went in', () => {
  const batch: Batch = {
    records: {
      customers: [{ line: 2, record: customer({ id: 'C1', email: null, segment: 'SMB' }) }],
      products: [{ line: 3, record: product({ id: 'P1', price: 15_000, excluded: true }) }],
      transactions: salesOf([
        { line: 4, record: transaction({ id: 'T1', productId: 'P1', customerId: null, quantity: -20_000 }) },
        ...['T2', 'T3', 'T4'].map((id, at) => ({
          line: 9 + at,
          record: transaction({ id, orderId: 'O1', productId: 'P1', customerId: at < 2 ? 'C1' : null }),
        })),
      ]),
      tickets: [
        { line: 13, record: ticket({ id: 'K1', customerId: 'C1', subject: 'A, "B"\n\0', sentiment: null }) },
        { line: 15, record: ticket({ id: 'K2', customerId: 'C1', subject: null, sentiment: -0 }) },
      ],
    },
    rejections: [{ line: 5, column: 'quantity', value: 'x', expected: 'a number other than 0' }],
    leftOut: new Map([['a reason', 2]]),
    rows: 11,
    progress: 0.5,
  };
  expect(unpackBatch(structuredClone(packBatch(batch)))).toEqual(batch);
});
