import { Paper, Text } from '@mantine/core';
import { useFormat } from './format-context.js';
import type { Unit } from './format.js';
import type { Point } from './point.js';

/** The one tooltip of all charts. */
export function ChartTooltip({ point, unit }: { point: Point; unit: Unit }) {
  const format = useFormat();
  return (
    <Paper withBorder shadow="sm" px="sm" py={6}>
      <Text size="xs" c="dimmed">
        {point.incomplete ? `${point.label}, so far` : point.label}
      </Text>
      <Text size="sm" fw={600} className="cq-numbers">
        {format.value(point.value, unit)}
      </Text>
    </Paper>
  );
}
