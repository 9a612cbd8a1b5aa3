import './customer.css';
import type { ChurnFragment, HealthFragment, LifetimeFragment } from '../../generated/graphql.js';
import { Seen } from '../../panels/seen.js';
import { Card } from '../../ui/card.js';
import { ChurnTile } from './churn-tile.js';
import { HealthTile } from './health-tile.js';
import { LifetimeTile } from './lifetime-tile.js';

interface OutlookProps {
  health: HealthFragment | null;
  churn: ChurnFragment | null;
  lifetime: LifetimeFragment | null;
}

/** The three answers an account manager looks for first; each leads to what is behind it further down. */
export function Outlook({ health, churn, lifetime }: OutlookProps) {
  return (
    <section aria-label="Outlook" className="cq-columns cq-outlook" data-fit="three">
      <Card title="Health" action={health?.enoughData && <a href="#health">Why?</a>}>
        <Seen of={health} matter="INSIGHTS" what="Health">
          {(known) => <HealthTile health={known} />}
        </Seen>
      </Card>
      <Card title="Risk of leaving" action={churn?.enoughData && <a href="#risk">Why?</a>}>
        <Seen of={churn} matter="INSIGHTS" what="Risk of leaving">
          {(known) => <ChurnTile churn={known} />}
        </Seen>
      </Card>
      <Card title="Lifetime value" action={lifetime?.enoughData && <a href="#value">Details</a>}>
        <Seen of={lifetime} matter="VALUE" what="Lifetime value">
          {(known) => <LifetimeTile lifetime={known} />}
        </Seen>
      </Card>
    </section>
  );
}
