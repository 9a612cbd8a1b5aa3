import { order, orderInput } from '../parameter.js';
import { route } from '../route.js';
import { anyOf, PAGING, searchParameter } from '../shared-parameters.js';

export const customers = route({
  path: '/customers',
  answers: 'list',
  about: 'Customers',
  summary: 'Customers',
  description: 'Customers and what they bought, by name unless ordered otherwise.',
  parameters: {
    path: {},
    query: {
      ...PAGING,
      search: searchParameter('name or e-mail address'),
      segment: anyOf('segment', 'Enterprise'),
      industry: anyOf('industry', 'Healthcare'),
      region: anyOf('region', 'North'),
      order_by: {
        form: order(['name', 'revenue', 'orders', 'last_purchase', 'signup_date']).optional(),
        description:
          'What to order by, and whether from the lowest (`asc`, the default) or from the highest (`desc`).',
        expected:
          'name, revenue, orders, last_purchase or signup_date, with :asc or :desc after it or nothing',
        example: 'revenue:desc',
      },
    },
  },
  operation: /* GraphQL */ `
    query RestCustomers($first: Int!, $after: String, $filter: CustomerFilter, $orderBy: CustomerOrder) {
      customers(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
        nodes {
          ...CustomerFacts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  `,
  variables: ({ limit, cursor, search, segment, industry, region, order_by }) => ({
    first: limit,
    after: cursor,
    filter: { search, segments: segment, industries: industry, regions: region },
    orderBy: orderInput(order_by),
  }),
});
