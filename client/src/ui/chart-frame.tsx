import { Button, Group, Skeleton, Text, Title, VisuallyHidden } from '@mantine/core';
import { type ReactNode, Suspense, useId, useState } from 'react';
import { summarize } from './chart-summary.js';
import { DataTable } from './data-table.js';
import { useFormat } from './format-context.js';
import { EmptyState } from './load-view.js';
import type { Unit } from './format.js';
import type { Point } from './point.js';

export interface ChartProps {
  points: readonly Point[];
  label: string;
  unit: Unit;
  /** What a reader must know to read it rightly. */
  note?: string;
  height?: number;
  /** Fixed width in pixels; without it the chart fills its place. */
  width?: number;
}

const columns = (label: string, write: (point: Point) => string) => [
  {
    key: 'month',
    header: 'Month',
    cell: (point: Point) => (point.incomplete ? `${point.label} (so far)` : point.label),
  },
  { key: 'value', header: label, align: 'right' as const, cell: write },
];

/** Heading, note, summary for screen readers and the table view: the same around every chart. */
export function ChartFrame({
  points,
  label,
  unit,
  note,
  height = 260,
  children,
}: ChartProps & { children: ReactNode }) {
  const format = useFormat();
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const known = points.some(({ value }) => value !== null);
  return (
    <section aria-labelledby={id}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" mb="xs">
        <div>
          <Title order={2} id={id}>
            {label}
          </Title>
          {note && (
            <Text size="sm" c="dimmed">
              {note}
            </Text>
          )}
        </div>
        {known && (
          <Button variant="subtle" size="compact-xs" onClick={() => setAsTable(!asTable)} flex="none">
            {asTable ? 'Show chart' : 'Show table'}
          </Button>
        )}
      </Group>
      {!known ? (
        <EmptyState title="Nothing to draw yet" advice="There are no values in these months." />
      ) : asTable ? (
        <DataTable
          caption={label}
          rows={points}
          rowKey={(point) => point.label}
          columns={columns(label, (point) => format.value(point.value, unit))}
        />
      ) : (
        <>
          <VisuallyHidden component="p">{summarize(label, points, unit, format)}</VisuallyHidden>
          <Suspense fallback={<Skeleton h={height} />}>
            <div style={{ height }} className="cq-chart">
              {children}
            </div>
          </Suspense>
        </>
      )}
    </section>
  );
}
