import { oneOf, order, orderInput, text, yesOrNo } from '../parameter.js';
import { route } from '../route.js';
import { DAYS, ofOne, PAGING } from '../shared-parameters.js';

export const transactions = route({
  path: '/transactions',
  answers: 'list',
  about: 'Business',
  summary: 'Transactions',
  description: 'Lines of sales and returns, the newest first unless ordered otherwise.',
  parameters: {
    path: {},
    query: {
      ...PAGING,
      customer: ofOne('customer', 'C00043'),
      product: ofOne('product', 'P0009'),
      order: ofOne('order', 'O0000123'),
      kind: {
        form: oneOf(['SALE', 'RETURN']).optional(),
        description: 'Only sales, or only returns.',
        expected: 'SALE or RETURN',
        example: 'RETURN',
      },
      anonymous: {
        form: yesOrNo.optional(),
        description: 'Only those without a customer (`true`), or only those with one (`false`).',
        expected: 'true or false',
        example: false,
      },
      segment: {
        form: text.optional(),
        description: 'Only those of customers of this segment.',
        expected: 'a segment, given once',
        example: 'SMB',
      },
      ...DAYS,
      order_by: {
        form: order(['occurred_at']).optional(),
        description:
          'From the oldest on (`asc`, the default) or from the newest back (`desc`); the newest first when left out.',
        expected: 'occurred_at, with :asc or :desc after it or nothing',
        example: 'occurred_at:asc',
      },
    },
  },
  operation: /* GraphQL */ `
    query RestTransactions(
      $first: Int!
      $after: String
      $filter: TransactionFilter
      $orderBy: TransactionOrder
    ) {
      transactions(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
        nodes {
          ...Transaction
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  `,
  variables: ({
    limit,
    cursor,
    customer,
    product,
    order: orderId,
    kind,
    anonymous,
    segment,
    from,
    to,
    order_by,
  }) => ({
    first: limit,
    after: cursor,
    filter: { customerId: customer, productId: product, orderId, kind, anonymous, segment, from, to },
    orderBy: orderInput(order_by),
  }),
});
