import '../../panels/prose.css';
import type { CustomerQuery } from '../../generated/graphql.js';
import { useFormat } from '../../ui/format-context.js';
import { FactTile, KpiTile } from '../../ui/kpi-tile.js';
import { PageHeader } from '../../ui/page-header.js';

type Customer = NonNullable<CustomerQuery['customer']>;

/** Who the customer is, in one line under the name. */
export function CustomerHeader({ customer }: { customer: Customer }) {
  const format = useFormat();
  const { name, segment, industry, region, email, signupDate } = customer;
  const since = signupDate ? `customer since ${format.day(signupDate)}` : undefined;
  const known = [segment, industry, region, since].filter(Boolean).join(' · ');
  return (
    <PageHeader
      title={name}
      parent={{ label: 'Customers', to: '/customers' }}
      note={
        <span className="cq-prose">
          {known}
          {email && (
            <>
              {known && ' · '}
              <a href={`mailto:${email}`}>{email}</a>
            </>
          )}
        </span>
      }
    />
  );
}

/** What the customer bought over all time. */
export function CustomerNumbers({ sales }: { sales: Customer['sales'] }) {
  const format = useFormat();
  return (
    <section aria-label="Purchases" className="cq-kpis">
      <KpiTile label="Net revenue" value={sales.netRevenue} unit="money" hint="all time, less returns" />
      <KpiTile
        label="Orders"
        value={sales.orders}
        unit="count"
        hint={sales.firstPurchase ? `first ${format.day(sales.firstPurchase)}` : undefined}
      />
      <KpiTile label="Average order" value={sales.averageOrderValue ?? null} unit="money" />
      <KpiTile label="Units" value={sales.units} unit="count" />
      <KpiTile label="Returns" value={sales.returns} unit="money" />
      <FactTile label="Last purchase" text={format.day(sales.lastPurchase)} />
    </section>
  );
}
