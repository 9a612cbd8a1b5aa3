import '../../panels/prose.css';
import type { CustomerQuery } from '../../generated/graphql.js';
import { salesHref } from '../../panels/hrefs.js';
import { useOpenHref } from '../../panels/open-href.js';
import { useHidden } from '../../panels/seen.js';
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

/** What the customer bought over all time; each number opens its rows. */
export function CustomerNumbers({ sales, customer }: { sales: Customer['sales']; customer: string }) {
  const format = useFormat();
  const hidden = useHidden();
  const opened = useOpenHref();
  const all = opened(salesHref({ customer }));
  const sold = opened(salesHref({ customer, kind: 'SALE' }));
  const { firstPurchase, lastPurchase } = sales;
  const bought = sales.orders > 0;
  return (
    <section aria-labelledby="purchases">
      <h2 id="purchases" className="cq-heading">
        Purchases
      </h2>
      <div className="cq-kpis">
        <KpiTile
          label="Net revenue"
          value={sales.netRevenue}
          unit="money"
          withheld={hidden('SALES')}
          hint="all time, less returns"
          href={bought ? all : undefined}
        />
        <KpiTile
          label="Orders"
          value={sales.orders}
          unit="count"
          hint={firstPurchase ? `first ${format.day(firstPurchase)}` : undefined}
          href={bought ? sold : undefined}
        />
        <KpiTile
          label="Average order"
          value={sales.averageOrderValue ?? null}
          unit="money"
          withheld={hidden('SALES')}
          href={bought ? sold : undefined}
        />
        <KpiTile label="Units" value={sales.units} unit="count" href={bought ? sold : undefined} />
        <KpiTile
          label="Returns"
          value={sales.returns}
          unit="money"
          withheld={hidden('SALES')}
          href={sales.returns ? opened(salesHref({ customer, kind: 'RETURN' })) : undefined}
        />
        <FactTile
          label="Last purchase"
          text={format.day(lastPurchase)}
          href={
            lastPurchase
              ? opened(salesHref({ customer, kind: 'SALE', from: lastPurchase, to: lastPurchase }))
              : undefined
          }
        />
      </div>
    </section>
  );
}
