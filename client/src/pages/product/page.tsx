import { Link } from 'react-router';
import { type ProductQuery, useProductQuery } from '../../generated/graphql.js';
import { loadQuery } from '../../load-query.js';
import { Insights } from '../../panels/insights.js';
import { usePollUntilScored } from '../../panels/poll-until-scored.js';
import { Seen } from '../../panels/seen.js';
import { TicketSentiment } from '../../panels/ticket-sentiment.js';
import { EmptyState, LoadView } from '../../ui/load-view.js';
import { PageHeader } from '../../ui/page-header.js';
import { HeaderSkeleton, PageSkeleton } from '../../ui/skeletons.js';
import { type Address, useAddress } from '../../url/address.js';
import { Companions } from './companions.js';
import { Margin } from './margin.js';
import { ProductHeader, ProductNumbers } from './profile.js';
import { RecentSales } from './recent-sales.js';
import { RecentTickets } from './recent-tickets.js';
import { SalesAndSupport } from './sales-and-support.js';
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

interface ContentProps {
  product: NonNullable<ProductQuery['product']>;
  pending: boolean;
}

function Content({ product, pending }: ContentProps) {
  const { id } = product;
  return (
    <div className="cq-stack">
      <ProductHeader product={product} />
      <ProductNumbers performance={product.performance} product={id} />
      <div className="cq-columns">
        <SalesAndSupport product={product} />
        <div className="cq-stack">
          <Seen of={product.trend} matter="INSIGHTS" what="Trend">
            {(trend) => <TrendPanel trend={trend} product={id} />}
          </Seen>
          <TicketSentiment sentiment={product.ticketSentiment} of={{ product: id }} months="elsewhere" />
        </div>
      </div>
      <Insights
        title="What stands out"
        insights={product.insights}
        subjects="known"
        emptyAdvice="Sales and tickets of this product stay within their usual ups and downs."
      />
      <Companions
        name={product.name}
        excluded={product.excluded}
        companions={product.frequentlyBoughtTogether}
      />
      <div className="cq-columns">
        <TopCustomers product={product} />
        <Margin product={product} />
      </div>
      <RecentSales rows={product.transactions} product={id} pending={pending} />
      <RecentTickets rows={product.tickets} product={id} pending={pending} />
    </div>
  );
}

const skeleton = (
  <div className="cq-stack">
    <HeaderSkeleton />
    <PageSkeleton tiles={6} />
  </div>
);

function ProductAt({ address }: { address: Address }) {
  const result = useProductQuery({ variables: productVariables(address) });
  usePollUntilScored(result);
  return (
    <LoadView
      load={loadQuery(result)}
      skeleton={skeleton}
      isEmpty={({ product }) => !product}
      empty={notFound}
    >
      {({ product }, pending) => product && <Content product={product} pending={pending} />}
    </LoadView>
  );
}

/**
 * One product: how it sells, where it is heading, what is bought with it, who buys it, what is left, what is said about it.
 * Another one is another page: nothing of the one before is shown while it is on its way.
 */
export function ProductPage() {
  const address = useAddress();
  return <ProductAt key={address.params['id']} address={address} />;
}
