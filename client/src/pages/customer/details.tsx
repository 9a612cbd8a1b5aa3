import type { CustomerQuery } from '../../generated/graphql.js';
import { ChurnDetail } from './churn-detail.js';
import { HealthDetail } from './health-detail.js';
import { LifetimeDetail } from './lifetime-detail.js';
import { TopProducts } from './top-products.js';

/** What is behind health, risk and value, for those that have an answer, and what the customer buys. */
export function Details({ customer }: { customer: NonNullable<CustomerQuery['customer']> }) {
  const { id, health, churn, lifetimeValue, topProducts } = customer;
  return (
    <>
      {health && <HealthDetail health={health} />}
      <div className="cq-columns">
        {churn && <ChurnDetail churn={churn} />}
        <div className="cq-stack">
          {lifetimeValue && <LifetimeDetail lifetime={lifetimeValue} customer={id} />}
          {topProducts?.length !== 0 && <TopProducts products={topProducts} customer={id} />}
        </div>
      </div>
    </>
  );
}
