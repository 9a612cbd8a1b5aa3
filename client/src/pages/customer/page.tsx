import { Link } from 'react-router';
import { type CustomerQuery, useCustomerQuery } from '../../generated/graphql.js';
import { loadQuery } from '../../load-query.js';
import { Insights } from '../../panels/insights.js';
import { usePollUntilScored } from '../../panels/poll-until-scored.js';
import { TicketSentiment } from '../../panels/ticket-sentiment.js';
import { EmptyState, LoadView } from '../../ui/load-view.js';
import { PageHeader } from '../../ui/page-header.js';
import { type Address, useAddress } from '../../url/address.js';
import { CustomerTimeline } from './customer-timeline.js';
import { Details } from './details.js';
import { Outlook } from './outlook.js';
import { CustomerHeader, CustomerNumbers } from './profile.js';
import { quietWords } from './quiet-words.js';
import { Recommendations } from './recommendations.js';
import { SalesHistory } from './sales-history.js';
import { CustomerSkeleton } from './skeleton.js';
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

interface ContentProps {
  customer: NonNullable<CustomerQuery['customer']>;
  pending: boolean;
}

/** How the customer is doing and what to expect, what stands out, the numbers, what to offer, and what all that rests on. */
function Content({ customer, pending }: ContentProps) {
  const { id } = customer;
  const quiet = quietWords(customer);
  return (
    <div className="cq-stack">
      <CustomerHeader customer={customer} />
      <Outlook health={customer.health} churn={customer.churn} lifetime={customer.lifetimeValue} />
      <Insights
        title="What stands out"
        insights={customer.insights}
        subjects="known"
        emptyTitle={quiet.title}
        emptyAdvice={quiet.advice}
      />
      <CustomerNumbers sales={customer.sales} customer={id} />
      <div className="cq-columns">
        <SalesHistory months={customer.salesByMonth} customer={id} />
        <TicketSentiment sentiment={customer.ticketSentiment} of={{ customer: id }} />
      </div>
      <Recommendations
        suggestions={customer.recommendations}
        basis={customer.recommendationBasis}
        bought={customer.sales.orders > 0}
      />
      <Details customer={customer} />
      <CustomerTimeline rows={customer.timeline} customer={id} pending={pending} />
    </div>
  );
}

function CustomerAt({ address }: { address: Address }) {
  const result = useCustomerQuery({ variables: customerVariables(address) });
  usePollUntilScored(result);
  return (
    <LoadView
      load={loadQuery(result)}
      skeleton={<CustomerSkeleton />}
      isEmpty={({ customer }) => !customer}
      empty={notFound}
    >
      {({ customer }, pending) => customer && <Content customer={customer} pending={pending} />}
    </LoadView>
  );
}

/** One customer. Another one is another page: nothing of the one before is shown while it is on its way. */
export function CustomerPage() {
  const address = useAddress();
  return <CustomerAt key={address.params['id']} address={address} />;
}
