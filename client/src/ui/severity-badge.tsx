import { Badge } from '@mantine/core';
import { Mark, type MarkShape } from './mark.js';

const severities = {
  critical: { word: 'Act now', color: 'red', shape: 'stop' },
  warning: { word: 'Watch', color: 'orange', shape: 'warning' },
  notice: { word: 'Worth knowing', color: 'brand', shape: 'rise' },
  info: { word: 'For information', color: 'gray', shape: 'info' },
} as const satisfies Record<string, { word: string; color: string; shape: MarkShape }>;

export type Severity = keyof typeof severities;

/** How urgent a finding is, in words with a sign. */
export function SeverityBadge({ severity }: { severity: Severity }) {
  const { word, color, shape } = severities[severity];
  return (
    <Badge color={color} variant="light" radius="sm" size="sm" tt="none" leftSection={<Mark shape={shape} />}>
      {word}
    </Badge>
  );
}
