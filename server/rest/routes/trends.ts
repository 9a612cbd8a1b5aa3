import { decimal, oneOf } from '../parameter.js';
import { route } from '../route.js';
import { PAGING } from '../shared-parameters.js';

export const trends = route({
  path: '/trends',
  answers: 'list',
  summary: 'Trends',
  description:
    'Products whose units changed at least by the threshold from one month to the next, largest change first.',
  parameters: {
    path: {},
    query: {
      ...PAGING,
      threshold: {
        form: decimal(0, 1_000_000).default(20),
        description: 'Smallest change of units from month to month, in percent.',
        expected: 'a number from 0 to 1000000',
        example: 20,
      },
      direction: {
        form: oneOf(['UP', 'DOWN']).optional(),
        description: 'Only rising or only falling products.',
        expected: 'UP or DOWN',
        example: 'DOWN',
      },
    },
  },
  operation: /* GraphQL */ `
    query RestTrends($first: Int!, $after: String, $threshold: Float!, $direction: TrendDirection) {
      trends(first: $first, after: $after, threshold: $threshold, direction: $direction) {
        nodes {
          ...Trend
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  `,
  variables: ({ limit, cursor, threshold, direction }) => ({
    first: limit,
    after: cursor,
    threshold,
    direction,
  }),
});
