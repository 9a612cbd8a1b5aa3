import { Text } from '@mantine/core';
import type { TrendStatus } from '../generated/graphql.js';
import { ChangeBadge } from '../ui/change-badge.js';

const words = {
  TRENDING_UP: 'Rising',
  TRENDING_DOWN: 'Falling',
  STEADY: 'No trend',
  NEW: 'New',
  NOT_ENOUGH_DATA: 'Too little data',
} satisfies Record<TrendStatus, string>;

/** Where a product is heading: word and change, one without the other only where there is nothing to compare. */
export function TrendBadge({ status, change }: { status: TrendStatus; change?: number | null }) {
  const compared =
    status !== 'NOT_ENOUGH_DATA' && status !== 'NEW' && change !== null && change !== undefined;
  return (
    <span className="cq-trend">
      <Text
        component="span"
        size="sm"
        c={status === 'NOT_ENOUGH_DATA' || status === 'STEADY' ? 'dimmed' : undefined}
      >
        {words[status]}
      </Text>
      {compared && (
        <ChangeBadge
          change={{ kind: 'percent', percent: change }}
          welcome={status === 'STEADY' ? 'neither' : 'up'}
        />
      )}
    </span>
  );
}
