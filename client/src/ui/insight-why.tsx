import { Text } from '@mantine/core';
import { type Fact, Facts } from './facts.js';

export interface Reasons {
  rule: { name: string; description: string; threshold: string };
  /** Facts behind it, ready to read. */
  facts: readonly Fact[];
  confidence?: string;
}

interface InsightWhyProps extends Reasons {
  /** The finding in a sentence, where that does not stand beside it already. */
  explanation?: string;
}

/** Opens the reasons of a finding: by which rule, from which facts, how sure. */
export function InsightWhy({ explanation, rule, facts, confidence }: InsightWhyProps) {
  return (
    <details className="cq-why">
      <summary>Why?</summary>
      {explanation && (
        <Text size="sm" mt={4}>
          {explanation}
        </Text>
      )}
      <Facts
        facts={[
          { label: 'Rule', value: rule.description || rule.name },
          { label: 'Shown when', value: rule.threshold },
          ...facts,
          ...(confidence ? [{ label: 'How sure', value: confidence }] : []),
        ]}
      />
    </details>
  );
}
