import type { InsightCardFragment, InsightSeverity } from '../generated/graphql.js';
import type { Format } from '../ui/format.js';
import type { Finding } from '../ui/insight-card.js';
import type { Severity } from '../ui/severity-badge.js';
import { confidenceText, evidenceValue } from './evidence.js';
import { customerHref, productHref, rowsHref } from './hrefs.js';

const severities = {
  CRITICAL: 'critical',
  WARNING: 'warning',
  NOTICE: 'notice',
  INFO: 'info',
} satisfies Record<InsightSeverity, Severity>;

function subjectOf({ customer, product }: InsightCardFragment) {
  if (customer) return { name: customer.name, to: customerHref(customer.id) };
  return product ? { name: product.name, to: productHref(product.id) } : undefined;
}

/** An insight as the component library shows it: facts in words, addresses for links. */
export function findingOf(insight: InsightCardFragment, format: Format): Finding {
  const { severity, headline, explanation, enoughData, rule, evidence, confidence, rows } = insight;
  return {
    severity: severities[severity],
    ...{ headline, explanation, enoughData, rule },
    facts: evidence.map((fact) => ({ label: fact.label, value: evidenceValue(fact, format) })),
    confidence: confidence ? confidenceText(confidence, format) : undefined,
    subject: subjectOf(insight),
    rows: { label: rows.kind === 'TICKETS' ? 'See the tickets' : 'See the sales', to: rowsHref(rows) },
  };
}
