import { decimal, oneOf } from '../parameter.js';
import { route } from '../route.js';
import { PAGING } from '../shared-parameters.js';

export const trends = route({
  path: '/trends',
  answers: 'list',
  about: 'Products',
  summary: 'Trends',
  description:
    'Products whose units changed from one complete month to the next by more than the threshold and by more than their own noise, the largest change of revenue first.',
  parameters: {
    path: {},
    query: {
      ...PAGING,
      threshold: {
        form: decimal(0, 1_000).optional(),
        description:
          'The change of units from month to month, in percent, from which on a product counts as trending; 20 unless configured otherwise.',
        expected: 'a number from 0 to 1000',
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
    query RestTrends($first: Int!, $after: String, $threshold: Float, $direction: TrendDirection) {
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
