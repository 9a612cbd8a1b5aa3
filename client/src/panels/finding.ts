import type { InsightCardFragment, InsightKind, InsightSeverity } from '../generated/graphql.js';
import type { Finding } from '../ui/insight-card.js';
import type { Severity } from '../ui/severity-badge.js';
import { customerHref, type Openable, productHref, rowsHref, whyOpened } from './hrefs.js';

const severities = {
  CRITICAL: 'critical',
  WARNING: 'warning',
  NOTICE: 'notice',
  INFO: 'info',
} satisfies Record<InsightSeverity, Severity>;

/** How the money depends on it; where nothing else is said it is at stake. */
const stakes: Partial<Record<InsightKind, string>> = {
  CROSS_SELL: 'to gain in the next order',
  SPENDING_UP: 'more than before',
  SPENDING_DOWN: 'less than before',
  TRENDING_UP: 'more than the month before',
  TRENDING_DOWN: 'less than the month before',
};

export const severityOf = ({ severity }: Pick<InsightCardFragment, 'severity'>): Severity =>
  severities[severity];

/** Whom or what an insight is about, and where its page is. */
export function subjectOf({ customer, product }: Pick<InsightCardFragment, 'customer' | 'product'>) {
  if (customer) return { name: customer.name, to: customerHref(customer.id) };
  return product ? { name: product.name, to: productHref(product.id) } : undefined;
}

/** An insight as the component library shows it. @param open makes links that open something beside the page. */
export function findingOf(insight: InsightCardFragment, open: (target: Openable) => string): Finding {
  const { id, kind, headline, explanation, enoughData, rows, valueAtStake } = insight;
  return {
    severity: severityOf(insight),
    ...{ headline, explanation, enoughData },
    subject: subjectOf(insight),
    rows: { label: rows.kind === 'TICKETS' ? 'See the tickets' : 'See the sales', to: open(rowsHref(rows)) },
    why: open(whyOpened(id)),
    stake: valueAtStake ? { amount: valueAtStake, word: stakes[kind] ?? 'at stake' } : undefined,
  };
}
