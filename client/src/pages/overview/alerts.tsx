import { Link } from 'react-router';
import type { InsightCardFragment } from '../../generated/graphql.js';
import { findingOf } from '../../panels/finding.js';
import { useOpenHref } from '../../panels/open-href.js';
import { Seen } from '../../panels/seen.js';
import { AlertList } from '../../ui/alert-list.js';
import { Card } from '../../ui/card.js';

/** What wants attention now, most pressing first, with the money that depends on it where it is known. */
export function Alerts({ insights }: { insights: readonly InsightCardFragment[] | null }) {
  const open = useOpenHref();
  return (
    <Card title="Needs attention" action={<Link to="/anomalies">All anomalies</Link>}>
      <Seen of={insights} matter="INSIGHTS" what="What needs attention">
        {(shown) => (
          <AlertList
            label="Needs attention"
            alerts={shown.map((insight) => ({ ...findingOf(insight, open), id: insight.id }))}
            emptyAdvice="Nothing stands out from the usual ups and downs."
          />
        )}
      </Seen>
    </Card>
  );
}
