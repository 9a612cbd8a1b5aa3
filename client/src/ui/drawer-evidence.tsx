import './drawer-evidence.css';
import { type ReactNode, useId } from 'react';
import { type Fact, Facts } from './facts.js';

/** What speaks for a finding. */
export interface Reasons {
  rule: { name: string; description: string; threshold: string };
  /** What went into it, ready to read. */
  facts: readonly Fact[];
  /** How sure it is, in a sentence. */
  confidence?: string;
}

interface DrawerEvidenceProps extends Reasons {
  /** The finding in a sentence or two. */
  explanation: string;
  /** How much it rests on: “14 tickets of the last 180 days”. */
  sample?: string;
  /** The rows it was computed from. */
  rows?: ReactNode;
}

/** All that stands behind a finding: its rule, what went in, how much of it, how sure it is, and the rows. */
export function DrawerEvidence({ explanation, rule, facts, sample, confidence, rows }: DrawerEvidenceProps) {
  return (
    <div className="cq-evidence">
      <p className="cq-evidence-lead">{explanation}</p>
      <Section title="Rule">
        <p>{rule.description || rule.name}</p>
        <p>Shown when: {rule.threshold}</p>
      </Section>
      {facts.length > 0 && (
        <Section title="Inputs">
          <Facts facts={facts} />
        </Section>
      )}
      {sample && (
        <Section title="Sample">
          <p>{sample}</p>
        </Section>
      )}
      {confidence && (
        <Section title="How sure">
          <p>{confidence}</p>
        </Section>
      )}
      {rows && <Section title="Rows">{rows}</Section>}
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}
