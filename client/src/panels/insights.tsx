import './insights.css';
import type { ReactNode } from 'react';
import type { InsightCardFragment } from '../generated/graphql.js';
import { InsightCard } from '../ui/insight-card.js';
import { EmptyState } from '../ui/load-view.js';
import { findingOf } from './finding.js';
import { useOpenHref } from './open-href.js';
import { NotSeen } from './seen.js';

interface InsightsProps {
  title: string;
  insights: readonly InsightCardFragment[] | null;
  /** On the page of a customer or a product the way there would lead nowhere new. */
  subjects?: 'linked' | 'known';
  emptyTitle?: string;
  emptyAdvice: string;
  /** Beside the title, such as the way to all of them. */
  action?: ReactNode;
}

/** Findings as cards, most severe first as the server sends them. */
export function Insights({
  title,
  insights,
  subjects = 'linked',
  emptyTitle = 'Nothing unusual',
  emptyAdvice,
  action,
}: InsightsProps) {
  const open = useOpenHref();
  return (
    <section aria-label={title}>
      <div className="cq-heading-row">
        <h2 className="cq-heading">{title}</h2>
        {action && <div className="cq-card-action">{action}</div>}
      </div>
      {insights === null && <NotSeen matter="INSIGHTS" what={title} />}
      {insights?.length === 0 && <EmptyState title={emptyTitle} advice={emptyAdvice} />}
      <div className="cq-insights">
        {insights?.map((insight) => {
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
