import { oneOf, order, orderInput, text } from '../parameter.js';
import { route } from '../route.js';
import { anyAmong, anyOf, DAYS, ofOne, PAGING } from '../shared-parameters.js';

export const tickets = route({
  path: '/tickets',
  answers: 'list',
  about: 'Business',
  summary: 'Tickets',
  description: 'Requests for help, the newest first unless ordered otherwise.',
  parameters: {
    path: {},
    query: {
      ...PAGING,
      customer: ofOne('customer', 'C00043'),
      product: ofOne('product', 'P0009'),
      status: anyAmong('status', ['OPEN', 'PENDING', 'RESOLVED', 'CLOSED']),
      priority: anyAmong('priority', ['LOW', 'NORMAL', 'HIGH', 'URGENT']),
      channel: anyOf('channel', 'email'),
      sentiment: {
        form: oneOf(['NEGATIVE', 'NEUTRAL', 'POSITIVE']).optional(),
        description: 'Only those of this mood.',
        expected: 'NEGATIVE, NEUTRAL or POSITIVE',
        example: 'NEGATIVE',
      },
      segment: {
        form: text.optional(),
        description: 'Only those of customers of this segment.',
        expected: 'a segment, given once',
        example: 'SMB',
      },
      ...DAYS,
      order_by: {
        form: order(['opened_at', 'sentiment_score']).optional(),
        description:
          'What to order by, and whether from the lowest (`asc`, the default) or from the highest (`desc`); the newest first when left out. Tickets without a score count as highest.',
        expected: 'opened_at or sentiment_score, with :asc or :desc after it or nothing',
        example: 'sentiment_score:asc',
      },
    },
  },
  operation: /* GraphQL */ `
    query RestTickets($first: Int!, $after: String, $filter: TicketFilter, $orderBy: TicketOrder) {
      tickets(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
        nodes {
          ...Ticket
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
    status,
    priority,
    channel,
    sentiment,
    segment,
    from,
    to,
    order_by,
  }) => ({
    first: limit,
    after: cursor,
    filter: {
      customerId: customer,
      productId: product,
      statuses: status,
      priorities: priority,
      channels: channel,
      sentiment,
      segment,
      from,
      to,
    },
    orderBy: orderInput(order_by),
  }),
});
