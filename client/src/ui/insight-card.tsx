import { Group, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { InsightWhy, type Reasons } from './insight-why.js';
import { type Severity, SeverityBadge } from './severity-badge.js';

export interface Finding extends Reasons {
  severity: Severity;
  headline: string;
  explanation: string;
  enoughData: boolean;
  subject?: { name: string; to: string };
  /** Where the rows behind it are. */
  rows: { label: string; to: string };
}

/** One finding that explains itself: what, why, by which rule, how sure, and the way to the rows. */
export function InsightCard({
  severity,
  headline,
  explanation,
  enoughData,
  subject,
  rows,
  ...reasons
}: Finding) {
  return (
    <article className="cq-insight" data-severity={severity}>
      <Group gap="xs" mb={6}>
        <SeverityBadge severity={severity} />
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
      <InsightWhy {...reasons} />
    </article>
  );
}
