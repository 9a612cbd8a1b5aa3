import { route } from '../route.js';
import { ID_PARAMETER } from '../shared-parameters.js';

export const product = route({
  path: '/products/:id',
  answers: 'one',
  about: 'Products',
  summary: 'Product',
  description:
    'A product: how it sells, its trend, what is bought together with it, who buys it, and insights with their reasons.',
  parameters: { path: { id: { ...ID_PARAMETER.id, example: 'P0009' } }, query: {} },
  operation: /* GraphQL */ `
    query RestProduct($id: ID!) {
      product(id: $id) {
        ...ProductFacts
        insights {
          ...Insight
        }
        salesByMonth {
          ...MonthlySales
        }
        trend {
          ...Trend
        }
        frequentlyBoughtTogether {
          product {
            ...ProductRef
          }
          count
          baskets
          support
          confidence
          reverseConfidence
          lift
          pValue
          score
          explanation
        }
        topCustomers {
          customer {
            ...CustomerRef
          }
          grossRevenue
          units
          orders
        }
        ticketSentiment {
          ...SentimentSummary
        }
      }
    }
  `,
  variables: ({ id }) => ({ id }),
});
