import { Skeleton, Stack } from '@mantine/core';
import { Card } from './card.js';

const times = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A table to come. */
export function TableSkeleton({ rows }: { rows: number }) {
  return (
    <Stack gap="sm" py="xs">
      {times(rows).map((row) => (
        <Skeleton key={row} h={22} />
      ))}
    </Stack>
  );
}

/** A name to come, with what is known of it in a line. */
export function HeaderSkeleton() {
  return (
    <div className="cq-page-header">
      <div>
        <Skeleton h={14} w={80} mb={10} />
        <Skeleton h={32} w={280} mb={12} />
        <Skeleton h={14} w={220} />
      </div>
    </div>
  );
}

/** A page of tiles, charts and cards to come. */
export function PageSkeleton({ tiles = 4 }: { tiles?: number }) {
  return (
    <Stack gap="md">
      <div className="cq-kpis">
        {times(tiles).map((tile) => (
          <div key={tile} className="cq-kpi">
            <Skeleton h={12} w="60%" mb={10} />
            <Skeleton h={24} w="80%" mb={8} />
            <Skeleton h={10} w="50%" />
          </div>
        ))}
      </div>
      <div className="cq-columns">
        {times(2).map((card) => (
          <Card key={card}>
            <Skeleton h={300} />
          </Card>
        ))}
      </div>
    </Stack>
  );
}
