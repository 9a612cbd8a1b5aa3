import { Text } from '@mantine/core';
import { Link } from 'react-router';
import type { ProductQuery } from '../../generated/graphql.js';
import { TrendBadge } from '../../panels/trend-badge.js';
import { Card } from '../../ui/card.js';
import { useFormat } from '../../ui/format-context.js';
import { KpiTile } from '../../ui/kpi-tile.js';

/** Where the product is heading, in numbers and a sentence. */
export function TrendPanel({ trend }: { trend: NonNullable<ProductQuery['product']>['trend'] }) {
  const format = useFormat();
  const {
    status,
    change,
    month,
    previousMonth,
    units,
    previousUnits,
    yearAgoUnits,
    yearAgoChange,
    explanation,
  } = trend;
  return (
    <Card title="Trend" action={<Link to="/trends">All trends</Link>}>
      <div className="cq-trend-large">
        <TrendBadge status={status} change={change} />
      </div>
      <Text size="sm" c="dimmed" mb="md">
        {explanation}
      </Text>
      <div className="cq-kpis">
        <KpiTile
          label={month ? `Units, ${format.month(month)}` : 'Units, last month'}
          value={units}
          unit="count"
        />
        <KpiTile
          label={previousMonth ? `Units, ${format.month(previousMonth)}` : 'Units, month before'}
          value={previousUnits}
          unit="count"
        />
        {yearAgoUnits !== null && (
          <KpiTile
            label="Same month a year ago"
            value={yearAgoUnits}
            unit="count"
            hint={yearAgoChange === null ? undefined : `${format.change(yearAgoChange)} since then`}
          />
        )}
      </div>
    </Card>
  );
}
