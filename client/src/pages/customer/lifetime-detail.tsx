import { Text } from '@mantine/core';
import type { LifetimeFragment } from '../../generated/graphql.js';
import { salesHref } from '../../panels/hrefs.js';
import { RowsLink } from '../../panels/rows-link.js';
import { useHidden } from '../../panels/seen.js';
import { Card } from '../../ui/card.js';
import { useFormat } from '../../ui/format-context.js';
import { KpiTile } from '../../ui/kpi-tile.js';
import { LifetimeModel } from './lifetime-model.js';
import { rangeWords } from './range-words.js';

/** What the expected value is made of, what its range means, and how far to trust it. */
export function LifetimeDetail({ lifetime, customer }: { lifetime: LifetimeFragment; customer: string }) {
  const format = useFormat();
  const hidden = useHidden();
  const { low, high, level, months, monthlyDiscount, modelCard } = lifetime;
  if (!lifetime.enoughData) return null;
  return (
    <div id="value">
      <Card
        title="Lifetime value in numbers"
        action={<RowsLink rows={salesHref({ customer })}>See the sales</RowsLink>}
      >
        <div className="cq-kpis cq-lifetime">
          <KpiTile
            label="So far"
            value={lifetime.pastValue}
            unit="money"
            hint="less returns"
            withheld={hidden('SALES')}
          />
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
        </div>
        <Text size="sm" mt="sm" maw="64ch">
          {low !== null && high !== null && rangeWords({ low, high, level, months }, format)}{' '}
          {`Later money counts for less, by ${format.share(monthlyDiscount)} a month.`}
        </Text>
        {modelCard && <LifetimeModel model={modelCard} level={level} />}
      </Card>
    </div>
  );
}

const tenths = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10);
