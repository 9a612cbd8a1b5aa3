import { Paper, Text } from '@mantine/core';
import type { PointWords } from './chart-words.js';

interface ChartTooltipProps {
  words: PointWords;
  /** What a click does, where it does anything. */
  hint?: string;
}

/** The one tooltip of all charts. */
export function ChartTooltip({ words: { when, value, parts, detail, before }, hint }: ChartTooltipProps) {
  return (
    <Paper withBorder shadow="sm" px="sm" py={6} className="cq-chart-tooltip cq-numbers">
      <Text size="xs" c="dimmed">
        {when}
      </Text>
      <Text size="sm" fw={600}>
        {value}
      </Text>
      {parts.map((part) => (
        <Text key={part.key} size="xs">
          {part.label} {part.value}
        </Text>
      ))}
      {detail && <Text size="xs">{detail}</Text>}
      {before && (
        <Text size="xs" c="dimmed" mt={4}>
          {before.when}
          <br />
          {before.value}
          {before.detail && `. ${before.detail}`}
        </Text>
      )}
      {hint && (
        <Text size="xs" c="dimmed" mt={4}>
          {hint}
        </Text>
      )}
    </Paper>
  );
}
