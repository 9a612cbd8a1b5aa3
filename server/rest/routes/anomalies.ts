import { decimal, wholeNumber } from '../parameter.js';
import { route } from '../route.js';
import { PAGING } from '../shared-parameters.js';

export const anomalies = route({
  path: '/anomalies',
  answers: 'list',
  about: 'Customers',
  summary: 'Anomalies',
  description:
    'Customers whose tickets are unusually negative or have turned, the surest first, then by what is at stake. ' +
    'The numbers are those of the rule that is surer; `insights` has each rule on its own.',
  parameters: {
    path: {},
    query: {
      ...PAGING,
      window: {
        form: wholeNumber(7, 3_650).optional(),
        description:
          'In how many days up to the end of the data tickets are looked at; 180 unless configured otherwise.',
        expected: 'a whole number from 7 to 3650',
        example: 180,
      },
      max_q: {
        form: decimal(0, 1).optional(),
        description: 'Share of false ones to put up with; 0.05 unless configured otherwise.',
        expected: 'a number from 0 to 1',
        example: 0.05,
      },
    },
  },
  operation: /* GraphQL */ `
    query RestAnomalies($first: Int!, $after: String, $window: Int, $maxQ: Float) {
      anomalies(first: $first, after: $after, window: $window, maxQ: $maxQ) {
        nodes {
          ...Anomaly
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  `,
  variables: ({ limit, cursor, window, max_q }) => ({
    first: limit,
    after: cursor,
    window,
    maxQ: max_q,
  }),
});
