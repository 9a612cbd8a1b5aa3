import { Text } from '@mantine/core';
import { Link } from 'react-router';
import type { LifetimeFragment } from '../../generated/graphql.js';
import { salesHref } from '../../panels/hrefs.js';
import { Card } from '../../ui/card.js';
import { useFormat } from '../../ui/format-context.js';
import { KpiTile } from '../../ui/kpi-tile.js';
import { LifetimeModel } from './lifetime-model.js';

/** What the expected value is made of, what its range means, and how far to trust it. */
export function LifetimeDetail({ lifetime, customer }: { lifetime: LifetimeFragment; customer: string }) {
  const format = useFormat();
  const { low, high, level, months, monthlyDiscount, modelCard } = lifetime;
  if (!lifetime.enoughData) return null;
  const outside = format.share((1 - level) / 2);
  return (
    <div id="value">
      <Card title="Lifetime value" action={<Link to={salesHref({ customer })}>See the sales</Link>}>
        <div className="cq-kpis">
          <KpiTile label="So far" value={lifetime.pastValue} unit="money" hint="less returns" />
          <KpiTile
            label="Expected"
            value={lifetime.expectedValue}
            unit="money"
            hint={`next ${months} months`}
          />
          <KpiTile
            label="Purchases"
            value={tenths(lifetime.expectedPurchases)}
            unit="count"
            hint={`expected, next ${months} months`}
          />
          <KpiTile label="Per purchase" value={lifetime.expectedOrderValue} unit="money" hint="expected" />
          <KpiTile
            label="Still a customer"
            value={lifetime.probabilityAlive}
            unit="share"
            hint="has not left for good"
          />
        </div>
        <Text size="sm" mt="sm" maw="64ch">
          {`The range means: with a chance of ${format.share(level)} the next ${months} months bring between ${format.money(low)} and ${format.money(high)}, with ${outside} less, with ${outside} more. Later money counts for less, by ${format.share(monthlyDiscount)} a month.`}
        </Text>
        {modelCard && <LifetimeModel model={modelCard} level={level} />}
      </Card>
    </div>
  );
}

const tenths = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10);
