import type { CustomerQuery } from '../../generated/graphql.js';
import { ChurnDetail } from './churn-detail.js';
import { HealthDetail } from './health-detail.js';
import { LifetimeDetail } from './lifetime-detail.js';

/** What is behind health, risk and value, for those that have an answer. */
export function Details({ customer }: { customer: NonNullable<CustomerQuery['customer']> }) {
  const { health, churn, lifetimeValue } = customer;
  if (!health.enoughData && !churn.enoughData && !lifetimeValue.enoughData) return null;
  return (
    <>
      <HealthDetail health={health} />
      <div className="cq-columns">
        <ChurnDetail churn={churn} />
        <LifetimeDetail lifetime={lifetimeValue} customer={customer.id} />
      </div>
    </>
  );
}
