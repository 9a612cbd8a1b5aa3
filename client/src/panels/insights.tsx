import type { InsightCardFragment } from '../generated/graphql.js';
import { InsightCard } from '../ui/insight-card.js';
import { EmptyState } from '../ui/load-view.js';
import { findingOf } from './finding.js';
import { useOpenHref } from './open-href.js';

interface InsightsProps {
  title: string;
  insights: readonly InsightCardFragment[];
  /** On the page of a customer or a product the way there would lead nowhere new. */
  subjects?: 'linked' | 'known';
  emptyTitle?: string;
  emptyAdvice: string;
}

/** Findings as cards, most severe first as the server sends them. */
export function Insights({
  title,
  insights,
  subjects = 'linked',
  emptyTitle = 'Nothing unusual',
  emptyAdvice,
}: InsightsProps) {
  const open = useOpenHref();
  return (
    <section aria-label={title}>
      <h2 className="cq-heading">{title}</h2>
      {insights.length === 0 && <EmptyState title={emptyTitle} advice={emptyAdvice} />}
      <div className="cq-insights">
        {insights.map((insight) => {
          const { subject, ...finding } = findingOf(insight, open);
          return (
            <InsightCard
              key={insight.id}
              {...finding}
              subject={subjects === 'linked' ? subject : undefined}
            />
          );
        })}
      </div>
    </section>
  );
}
