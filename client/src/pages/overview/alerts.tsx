import { Link } from 'react-router';
import type { InsightCardFragment, OverviewQuery } from '../../generated/graphql.js';
import { findingOf } from '../../panels/finding.js';
import { AlertList } from '../../ui/alert-list.js';
import { Card } from '../../ui/card.js';
import { useFormat } from '../../ui/format-context.js';

interface AlertsProps {
  insights: readonly InsightCardFragment[];
  /** The customers who stand out, with what is at stake. */
  anomalies: OverviewQuery['anomalies']['nodes'];
}

/** What wants attention now, most pressing first, with the money that depends on it where it is known. */
export function Alerts({ insights, anomalies }: AlertsProps) {
  const format = useFormat();
  const atStake = new Map(anomalies.map(({ customer, valueAtStake }) => [customer.id, valueAtStake]));
  return (
    <Card title="Needs attention" action={<Link to="/anomalies">All anomalies</Link>}>
      <AlertList
        label="Needs attention"
        alerts={insights.map((insight) => ({
          ...findingOf(insight, format),
          id: insight.id,
          atStake: insight.customer ? atStake.get(insight.customer.id) : undefined,
        }))}
        emptyAdvice="Nothing stands out from the usual ups and downs."
      />
    </Card>
  );
}
