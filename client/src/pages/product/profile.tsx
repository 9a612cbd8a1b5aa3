import { Badge } from '@mantine/core';
import type { ProductQuery } from '../../generated/graphql.js';
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

/** How the product sold over all time. */
export function ProductNumbers({ performance }: { performance: Product['performance'] }) {
  const format = useFormat();
  const { netRevenue, units, orders, customers, averagePrice, grossProfit, returnRate, returnedUnits } =
    performance;
  return (
    <section aria-label="Sales" className="cq-kpis">
      <KpiTile label="Net revenue" value={netRevenue} unit="money" hint="all time, less returns" />
      <KpiTile label="Units sold" value={units} unit="count" />
      <KpiTile label="Orders" value={orders} unit="count" />
      <KpiTile label="Customers" value={customers} unit="count" hint="who are known by name" />
      <KpiTile label="Average price paid" value={averagePrice ?? null} unit="money" />
      <KpiTile
        label="Gross profit"
        value={grossProfit ?? null}
        unit="money"
        hint={grossProfit === null ? 'cost not known' : undefined}
      />
      <KpiTile
        label="Returned"
        value={returnRate ?? null}
        unit="share"
        hint={`${format.count(returnedUnits)} units`}
      />
    </section>
  );
}
