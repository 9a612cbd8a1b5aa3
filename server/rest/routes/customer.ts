import { route } from '../route.js';
import { ID_PARAMETER } from '../shared-parameters.js';

export const customer = route({
  path: '/customers/:id',
  answers: 'one',
  about: 'Customers',
  summary: 'Customer',
  description:
    'A customer: purchases by month, products bought most, mood of the tickets, what to expect (value, churn, health, ' +
    'recommendations), and insights with their reasons.',
  parameters: { path: ID_PARAMETER, query: {} },
  operation: /* GraphQL */ `
    query RestCustomer($id: ID!) {
      customer(id: $id) {
        ...CustomerFacts
        insights {
          ...Insight
        }
        salesByMonth {
          ...MonthlySales
        }
        topProducts {
          product {
            ...ProductRef
          }
          grossRevenue
          units
          orders
        }
        ticketSentiment {
          ...SentimentSummary
        }
        lifetimeValue {
          ...LifetimeValue
        }
        churn {
          ...ChurnRisk
        }
        health {
          ...HealthScore
        }
        recommendations {
          ...Recommendation
        }
      }
    }
  `,
  variables: ({ id }) => ({ id }),
});
