import type { TrendGroup, TrendsQuery } from '../../generated/graphql.js';
import { Card } from '../../ui/card.js';
import { DataTable } from '../../ui/data-table.js';
import { useFormat } from '../../ui/format-context.js';
import { NotEnoughData } from '../../ui/not-enough-data.js';
import { SelectFilter } from '../../ui/select-filter.js';
import { groupColumns } from './columns.js';

const groups = [
  { value: 'CATEGORY', label: 'Category' },
  { value: 'SEGMENT', label: 'Customer segment' },
  { value: 'WHOLE', label: 'All sales' },
] as const satisfies readonly { value: TrendGroup; label: string }[];

/** What sales are put together by, as the address has it. */
export function groupOf(value: string | undefined): TrendGroup {
  return groups.find((known) => known.value === value)?.value ?? 'CATEGORY';
}

interface GroupTrendsProps {
  by: TrendGroup;
  trends: Pick<TrendsQuery, 'whole' | 'groups'>;
  onChoose: (by: string | undefined) => void;
}

/** How sales move by category or segment, the whole first, so that a product's trend is seen before its background. */
export function GroupTrends({ by, trends, onChoose }: GroupTrendsProps) {
  const format = useFormat();
  const [whole] = trends.whole;
  const rows = by === 'WHOLE' ? trends.whole : [...trends.whole, ...trends.groups];
  const header = by === 'SEGMENT' ? 'Segment' : by === 'CATEGORY' ? 'Category' : 'Sales';
  return (
    <Card
      title="The whole and its parts"
      note={whole?.explanation}
      action={
        <SelectFilter
          label="By"
          choices={groups}
          value={by}
          onChange={(chosen) => onChoose(chosen === 'CATEGORY' ? undefined : chosen)}
        />
      }
    >
      {rows.length === 0 ? (
        <NotEnoughData advice="Trends are being computed, or no two months are complete yet." />
      ) : (
        <DataTable
          caption="Trends of groups"
          rows={rows}
          rowKey={({ name }) => (name === null ? 'whole' : `group ${name}`)}
          columns={groupColumns(header, format)}
        />
      )}
    </Card>
  );
}
