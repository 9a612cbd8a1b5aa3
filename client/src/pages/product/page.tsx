import { Link } from 'react-router';
import { useProductQuery } from '../../generated/graphql.js';
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
import { Companions } from './companions.js';
import { ProductHeader, ProductNumbers } from './profile.js';
import { TopCustomers } from './top-customers.js';
import { TrendPanel } from './trend-panel.js';
import { productVariables } from './variables.js';

const notFound = (
  <>
    <PageHeader title="No such product" />
    <EmptyState
      title="This product is not in the data"
      advice="It may have been removed or the address mistyped."
      action={<Link to="/products">All products</Link>}
    />
  </>
);

/** One product: how it sells, where it is heading, what is bought with it, who buys it, what is said about it. */
export function ProductPage() {
  const result = useProductQuery({ variables: productVariables(useAddress()) });
  usePollUntilScored(result);
  return (
    <LoadView
      load={loadQuery(result)}
      skeleton={<PageSkeleton tiles={6} />}
      isEmpty={({ product }) => !product}
      empty={notFound}
    >
      {({ product }) =>
        product && (
          <div className="cq-stack">
            <ProductHeader product={product} />
            <ProductNumbers performance={product.performance} />
            <div className="cq-columns">
              <SalesByMonth months={product.salesByMonth} />
              <TrendPanel trend={product.trend} />
            </div>
            <Companions
              name={product.name}
              excluded={product.excluded}
              companions={product.frequentlyBoughtTogether}
            />
            <Insights
              title="What stands out"
              insights={product.insights}
              subjects="known"
              emptyAdvice="Sales and tickets of this product stay within their usual ups and downs."
            />
            <div className="cq-columns">
              <TopCustomers customers={product.topCustomers} />
              <TicketSentiment sentiment={product.ticketSentiment} of={{ product: product.id }} />
            </div>
            <RecentSales
              first={product.transactions}
              of={{ product: product.id }}
              show={['day', 'order', 'customer', 'quantity', 'price', 'amount']}
            />
            <RecentTickets
              first={product.tickets}
              of={{ product: product.id }}
              show={['subject', 'customer', 'status', 'priority', 'sentiment', 'opened']}
            />
          </div>
        )
      }
    </LoadView>
  );
}
