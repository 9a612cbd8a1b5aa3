import { Badge, Group, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { ReactNode } from 'react';

const severities = {
  critical: { word: 'Act now', color: 'red' },
  warning: { word: 'Watch', color: 'orange' },
  notice: { word: 'Worth knowing', color: 'brand' },
  info: { word: 'For information', color: 'gray' },
} as const;

export type Severity = keyof typeof severities;

export interface InsightCardProps {
  severity: Severity;
  headline: string;
  explanation: string;
  /** Facts behind it, ready to read. */
  facts: readonly { label: string; value: string }[];
  rule: { name: string; description: string; threshold: string };
  confidence?: string;
  enoughData: boolean;
  subject?: { name: string; to: string };
  /** Where the rows behind it are. */
  rows: { label: string; to: string };
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="cq-fact">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** One finding that explains itself: what, why, by which rule, how sure, and the way to the rows. */
export function InsightCard({
  severity,
  headline,
  explanation,
  facts,
  rule,
  confidence,
  enoughData,
  subject,
  rows,
}: InsightCardProps) {
  const { word, color } = severities[severity];
  return (
    <article className="cq-insight" data-severity={severity}>
      <Group gap="xs" mb={6}>
        <Badge color={color} variant="light" radius="sm" size="sm" tt="none">
          {word}
        </Badge>
        {!enoughData && (
          <Text size="xs" c="dimmed">
            Not enough data yet to be sure
          </Text>
        )}
      </Group>
      <Title order={3} size="h5">
        {headline}
      </Title>
      <Text size="sm" c="dimmed" mt={2}>
        {explanation}
      </Text>
      <Group gap="4px 16px" mt="xs" className="cq-insight-links">
        {subject && <Link to={subject.to}>{subject.name}</Link>}
        <Link to={rows.to}>{rows.label}</Link>
      </Group>
      <details className="cq-why">
        <summary>Why?</summary>
        <dl>
          <Fact term="Rule">{rule.description || rule.name}</Fact>
          <Fact term="Shown when">{rule.threshold}</Fact>
          {facts.map(({ label, value }) => (
            <Fact key={label} term={label}>
              {value}
            </Fact>
          ))}
          {confidence && <Fact term="How sure">{confidence}</Fact>}
        </dl>
      </details>
    </article>
  );
}
