import { Link } from 'react-router';
import { useCustomerQuery } from '../../generated/graphql.js';
import { loadQuery } from '../../load-query.js';
import { Insights } from '../../panels/insights.js';
import { usePollUntilScored } from '../../panels/poll-until-scored.js';
import { RecentSales } from '../../panels/recent-sales.js';
import { RecentTickets } from '../../panels/recent-tickets.js';
import { SalesByMonth } from '../../panels/sales-by-month.js';
import { TicketSentiment } from '../../panels/ticket-sentiment.js';
import { EmptyState, LoadView } from '../../ui/load-view.js';
import { PageHeader } from '../../ui/page-header.js';
import { PageSkeleton } from '../../ui/skeletons.js';
import { useAddress } from '../../url/address.js';
import { Details } from './details.js';
import { Outlook } from './outlook.js';
import { CustomerHeader, CustomerNumbers } from './profile.js';
import { Recommendations } from './recommendations.js';
import { TopProducts } from './top-products.js';
import { customerVariables } from './variables.js';

const notFound = (
  <>
    <PageHeader title="No such customer" />
    <EmptyState
      title="This customer is not in the data"
      advice="It may have been removed or the address mistyped."
      action={<Link to="/customers">All customers</Link>}
    />
  </>
);

/** One customer: how it is doing and what to expect of it, what stands out, what to offer, and what all that rests on. */
export function CustomerPage() {
  const result = useCustomerQuery({ variables: customerVariables(useAddress()) });
  usePollUntilScored(result);
  return (
    <LoadView
      load={loadQuery(result)}
      skeleton={<PageSkeleton tiles={5} />}
      isEmpty={({ customer }) => !customer}
      empty={notFound}
    >
      {({ customer }) =>
        customer && (
          <div className="cq-stack">
            <CustomerHeader customer={customer} />
            <Outlook health={customer.health} churn={customer.churn} lifetime={customer.lifetimeValue} />
            <CustomerNumbers sales={customer.sales} />
            <Insights
              title="What stands out"
              insights={customer.insights}
              subjects="known"
              emptyTitle="No sudden change"
              emptyAdvice="Neither purchases nor tickets have taken a turn lately. Health and risk above say how the customer is doing in all."
            />
            <Recommendations suggestions={customer.recommendations} basis={customer.recommendationBasis} />
            <Details customer={customer} />
            <div className="cq-columns">
              <SalesByMonth months={customer.salesByMonth} />
              <TicketSentiment sentiment={customer.ticketSentiment} of={{ customer: customer.id }} />
            </div>
            <TopProducts products={customer.topProducts} />
            <RecentSales
              first={customer.transactions}
              of={{ customer: customer.id }}
              show={['day', 'order', 'product', 'quantity', 'price', 'amount']}
            />
            <RecentTickets
              first={customer.tickets}
              of={{ customer: customer.id }}
              show={['subject', 'product', 'status', 'priority', 'sentiment', 'opened']}
            />
          </div>
        )
      }
    </LoadView>
  );
}
