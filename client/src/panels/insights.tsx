import type { InsightCardFragment, InsightSeverity } from '../generated/graphql.js';
import { useFormat } from '../ui/format-context.js';
import { InsightCard } from '../ui/insight-card.js';
import { EmptyState } from '../ui/load-view.js';
import type { Severity } from '../ui/severity-badge.js';
import { confidenceText, evidenceValue } from './evidence.js';
import { customerHref, productHref, rowsHref } from './hrefs.js';

const severities = {
  CRITICAL: 'critical',
  WARNING: 'warning',
  NOTICE: 'notice',
  INFO: 'info',
} satisfies Record<InsightSeverity, Severity>;

interface InsightsProps {
  title: string;
  insights: readonly InsightCardFragment[];
  /** On the page of a customer or a product the way there would lead nowhere new. */
  subjects?: 'linked' | 'known';
  emptyAdvice: string;
}

function subjectOf({ customer, product }: InsightCardFragment) {
  if (customer) return { name: customer.name, to: customerHref(customer.id) };
  return product ? { name: product.name, to: productHref(product.id) } : undefined;
}

/** Findings as cards, most severe first as the server sends them. */
export function Insights({ title, insights, subjects = 'linked', emptyAdvice }: InsightsProps) {
  const format = useFormat();
  return (
    <section aria-label={title}>
      <h2 className="cq-heading">{title}</h2>
      {insights.length === 0 && <EmptyState title="Nothing unusual" advice={emptyAdvice} />}
      <div className="cq-insights">
        {insights.map((insight) => (
          <InsightCard
            key={insight.id}
            severity={severities[insight.severity]}
            headline={insight.headline}
            explanation={insight.explanation}
            rule={insight.rule}
            enoughData={insight.enoughData}
            facts={insight.evidence.map((evidence) => ({
              label: evidence.label,
              value: evidenceValue(evidence, format),
            }))}
            confidence={insight.confidence ? confidenceText(insight.confidence, format) : undefined}
            subject={subjects === 'linked' ? subjectOf(insight) : undefined}
            rows={{
              label: insight.rows.kind === 'TICKETS' ? 'See the tickets' : 'See the sales',
              to: rowsHref(insight.rows),
            }}
          />
        ))}
      </div>
    </section>
  );
}
