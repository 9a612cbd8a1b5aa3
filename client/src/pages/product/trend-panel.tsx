import '../../panels/prose.css';
import { Text } from '@mantine/core';
import { Link } from 'react-router';
import { customerHref, salesHref } from '../../panels/hrefs.js';
import { daysOf } from '../../panels/month-points.js';
import { useOpenHref } from '../../panels/open-href.js';
import { RowsLink } from '../../panels/rows-link.js';
import { TrendBadge } from '../../panels/trend-badge.js';
import { Waiting } from '../../panels/waiting.js';
import { Card } from '../../ui/card.js';
import { Facts } from '../../ui/facts.js';
import { useFormat } from '../../ui/format-context.js';
import { KpiTile } from '../../ui/kpi-tile.js';
import { chance, comparisons, type ProductTrend, verdict } from './trend-words.js';

interface TrendPanelProps {
  trend: ProductTrend;
  /** Id of the product. */
  product: string;
}

function LargeOrder({
  order,
  product,
}: {
  order: NonNullable<ProductTrend['largestOrder']>;
  product: string;
}) {
  const format = useFormat();
  const { month, units, share, transaction } = order;
  const said = `One order of ${format.count(units)} units makes up ${format.share(share)} of ${format.month(month)}`;
  return (
    <Text size="sm" mt="sm" className="cq-prose">
      {said}
      {transaction?.customer && (
        <>
          {', by '}
          <Link to={customerHref(transaction.customer.id)}>{transaction.customer.name}</Link>
        </>
      )}
      {'. '}
      {transaction?.orderId && (
        <RowsLink rows={salesHref({ product, order: transaction.orderId })}>See the order</RowsLink>
      )}
    </Text>
  );
}

function UnitTiles({ trend, product }: TrendPanelProps) {
  const format = useFormat();
  const opened = useOpenHref();
  const rows = (of: string | null) =>
    of === null ? undefined : opened(salesHref({ product, kind: 'SALE', ...daysOf(of) }));
  const { month, previousMonth, units, previousUnits } = trend;
  return (
    <div className="cq-kpis">
      <KpiTile
        label={month ? `Units, ${format.month(month)}` : 'Units, last month'}
        value={units}
        unit="count"
        href={rows(month)}
      />
      <KpiTile
        label={previousMonth ? `Units, ${format.month(previousMonth)}` : 'Units, month before'}
        value={previousUnits}
        unit="count"
        href={rows(previousMonth)}
      />
    </div>
  );
}

/** Where the product is heading, against what is usual, and whether it may be chance. */
export function TrendPanel({ trend, product }: TrendPanelProps) {
  const format = useFormat();
  const { status, change, largestOrder } = trend;
  const chances = chance(trend, format);
  const facts = [
    ...comparisons(trend, format),
    ...(chances ? [{ label: 'Could it be chance?', value: chances }] : []),
  ];
  return (
    <Card title="Trend" action={<Link to="/trends">All trends</Link>}>
      {status === 'NOT_ENOUGH_DATA' ? (
        <Waiting explanation={trend.explanation} />
      ) : (
        <>
          <div className="cq-trend-large">
            <TrendBadge status={status} change={change} />
          </div>
          <Text size="sm" c="dimmed" mb="md">
            {verdict(trend, format)}
          </Text>
          <UnitTiles trend={trend} product={product} />
        </>
      )}
      <Text component="div" size="sm" mt="md">
        <Facts facts={facts} />
      </Text>
      {largestOrder && <LargeOrder order={largestOrder} product={product} />}
    </Card>
  );
}
