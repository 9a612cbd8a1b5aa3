import { Badge } from '@mantine/core';
import type { ProductQuery } from '../../generated/graphql.js';
import { salesHref } from '../../panels/hrefs.js';
import { useOpenHref } from '../../panels/open-href.js';
import { useHidden } from '../../panels/seen.js';
import { useFormat } from '../../ui/format-context.js';
import { KpiTile } from '../../ui/kpi-tile.js';
import { PageHeader } from '../../ui/page-header.js';

type Product = NonNullable<ProductQuery['product']>;

/** What the product is, in one line under the name. */
export function ProductHeader({ product }: { product: Product }) {
  const format = useFormat();
  const { name, category, price, margin, excluded } = product;
  const known = [
    category,
    typeof price === 'number' && `price ${format.exactMoney(price)}`,
    typeof margin === 'number' && `margin ${format.share(margin)}`,
  ];
  return (
    <PageHeader
      title={name}
      parent={{ label: 'Products', to: '/products' }}
      note={
        <>
          {known.filter(Boolean).join(' · ')}{' '}
          {excluded && (
            <Badge variant="default" radius="sm" size="sm" tt="none">
              A service: left out of suggestions
            </Badge>
          )}
        </>
      }
    />
  );
}

/** How the product sold over all time; each number opens its rows. */
export function ProductNumbers({
  performance,
  product,
}: {
  performance: Product['performance'];
  product: string;
}) {
  const format = useFormat();
  const hidden = useHidden();
  const opened = useOpenHref();
  const { netRevenue, units, orders, customers, grossProfit, returnRate, returnedUnits } = performance;
  const sold = orders > 0 ? opened(salesHref({ product, kind: 'SALE' })) : undefined;
  return (
    <section aria-labelledby="sales">
      <h2 id="sales" className="cq-heading">
        Sales
      </h2>
      <div className="cq-kpis">
        <KpiTile
          label="Net revenue"
          value={netRevenue}
          unit="money"
          withheld={hidden('SALES')}
          hint="all time, less returns"
          href={sold && opened(salesHref({ product }))}
        />
        <KpiTile label="Units sold" value={units} unit="count" href={sold} />
        <KpiTile label="Orders" value={orders} unit="count" href={sold} />
        <KpiTile label="Customers" value={customers} unit="count" hint="who are known by name" href={sold} />
        <KpiTile
          label="Gross profit"
          value={grossProfit}
          unit="money"
          withheld={hidden('MARGINS')}
          hint={grossProfit === null ? 'cost not known' : 'at today’s cost'}
        />
        <KpiTile
          label="Returned"
          value={returnRate}
          unit="share"
          hint={`${format.count(returnedUnits)} units`}
          href={returnedUnits > 0 ? opened(salesHref({ product, kind: 'RETURN' })) : undefined}
        />
      </div>
    </section>
  );
}
