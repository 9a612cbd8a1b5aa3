import { order, orderInput, yesOrNo } from '../parameter.js';
import { route } from '../route.js';
import { anyOf, PAGING, searchParameter } from '../shared-parameters.js';

export const products = route({
  path: '/products',
  answers: 'list',
  about: 'Products',
  summary: 'Products',
  description: 'Products and how they sell, by name unless ordered otherwise.',
  parameters: {
    path: {},
    query: {
      ...PAGING,
      search: searchParameter('name or category'),
      category: anyOf('category', 'Coffee & tea'),
      excluded: {
        form: yesOrNo.optional(),
        description:
          'Only those left out of insights (`true`), such as postage, or only the others (`false`).',
        expected: 'true or false',
        example: false,
      },
      order_by: {
        form: order(['name', 'revenue', 'units', 'orders', 'price']).optional(),
        description:
          'What to order by, and whether from the lowest (`asc`, the default) or from the highest (`desc`).',
        expected: 'name, revenue, units, orders or price, with :asc or :desc after it or nothing',
        example: 'units:desc',
      },
    },
  },
  operation: /* GraphQL */ `
    query RestProducts($first: Int!, $after: String, $filter: ProductFilter, $orderBy: ProductOrder) {
      products(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
        nodes {
          ...ProductFacts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  `,
  variables: ({ limit, cursor, search, category, excluded, order_by }) => ({
    first: limit,
    after: cursor,
    filter: { search, categories: category, excluded },
    orderBy: orderInput(order_by),
  }),
});
