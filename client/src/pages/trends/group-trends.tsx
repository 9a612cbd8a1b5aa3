import { Group } from '@mantine/core';
import type { TrendGroup, TrendsQuery } from '../../generated/graphql.js';
import { categoryHref, segmentHref } from '../../panels/hrefs.js';
import { Card } from '../../ui/card.js';
import { DataTable } from '../../ui/data-table.js';
import { useFormat } from '../../ui/format-context.js';
import { SelectFilter } from '../../ui/select-filter.js';
import { groupColumns } from './columns.js';
import { type TrendGroupChoice, trendGroups } from './variables.js';

const hrefs = {
  CATEGORY: categoryHref,
  SEGMENT: segmentHref,
  WHOLE: () => '/sales',
} satisfies Record<TrendGroup, (name: string) => string>;

interface GroupTrendsProps {
  by: TrendGroupChoice;
  trends: Record<'whole' | 'groups', NonNullable<TrendsQuery['groups']>>;
  onChoose: (by: string | undefined) => void;
}

/** How sales move by category or segment, the whole first, so that a product's trend is seen before its background. */
export function GroupTrends({ by, trends, onChoose }: GroupTrendsProps) {
  const format = useFormat();
  const [whole] = trends.whole;
  const rows = by.value === 'WHOLE' ? trends.whole : [...trends.whole, ...trends.groups];
  return (
    <Card title="The whole and its parts" note={whole?.explanation}>
      <Group mb="xs" className="cq-filters">
        <SelectFilter
          label="Put together by"
          choices={trendGroups}
          value={by.value}
          onChange={(chosen) => onChoose(chosen === trendGroups[0].value ? undefined : chosen)}
        />
      </Group>
      <DataTable
        caption="Trends of groups"
        rows={rows}
        rowKey={({ name }) => (name === null ? 'whole' : `group ${name}`)}
        columns={groupColumns(by.label, hrefs[by.value], format)}
      />
    </Card>
  );
}
