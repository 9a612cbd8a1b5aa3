import { month, oneOf, text, yesOrNo } from '../parameter.js';
import { route } from '../route.js';

export const overview = route({
  path: '/overview',
  answers: 'one',
  about: 'Business',
  summary: 'Overview',
  description:
    'The whole business in a period: key figures and months with those they are compared with, best products and customers, alerts.',
  parameters: {
    path: {},
    query: {
      period_from: {
        form: month.optional(),
        description: 'First month of the period; all data when both ends are left out.',
        expected: 'a month such as 2026-01',
        example: '2026-01',
      },
      period_to: {
        form: month.optional(),
        description: 'Last month of the period, inclusive.',
        expected: 'a month such as 2026-06',
        example: '2026-06',
      },
      segment: {
        form: text.optional(),
        description: 'Only customers of this segment.',
        expected: 'a segment, given once',
        example: 'Enterprise',
      },
      anonymous: {
        form: yesOrNo.optional(),
        description: 'Only sales without a customer (`true`), or only those with one (`false`).',
        expected: 'true or false',
        example: false,
      },
      compare: {
        form: oneOf(['PREVIOUS_PERIOD', 'SAME_MONTHS_LAST_YEAR', 'NONE']).optional(),
        description: 'What figures and months are compared with; as many months just before when left out.',
        expected: 'previous_period, same_months_last_year or none',
        example: 'same_months_last_year',
      },
    },
  },
  operation: /* GraphQL */ `
    query RestOverview($period: PeriodInput, $segment: SegmentInput, $compare: Comparison) {
      overview(period: $period, segment: $segment, compare: $compare) {
        period {
          from
          to
          previousFrom
          previousTo
          previousLabel
          toDate
          label
        }
        grossRevenue {
          ...Kpi
        }
        returns {
          ...Kpi
        }
        netRevenue {
          ...Kpi
        }
        orders {
          ...Kpi
        }
        averageOrderValue {
          ...Kpi
        }
        salesLines {
          ...Kpi
        }
        units {
          ...Kpi
        }
        activeCustomers {
          ...Kpi
        }
        activeProducts {
          ...Kpi
        }
        tickets {
          ...Kpi
        }
        averageSentiment {
          ...Kpi
        }
        negativeTicketShare {
          ...Kpi
        }
        openTickets
        salesByMonth {
          ...MonthlySales
        }
        ticketsByMonth {
          ...MonthlyTickets
        }
        comparison {
          salesByMonth {
            ...MonthlySales
          }
          ticketsByMonth {
            ...MonthlyTickets
          }
        }
        topProducts {
          product {
            ...ProductRef
          }
          grossRevenue
          units
          orders
        }
        topCustomers {
          customer {
            ...CustomerRef
          }
          grossRevenue
          units
          orders
        }
        alerts {
          ...Insight
        }
      }
    }
  `,
  variables: ({ period_from, period_to, segment, anonymous, compare }) => ({
    period: { from: period_from, to: period_to },
    segment: { segment, anonymous },
    compare,
  }),
});
