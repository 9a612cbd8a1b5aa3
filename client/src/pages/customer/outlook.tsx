import './customer.css';
import type { ChurnFragment, HealthFragment, LifetimeFragment } from '../../generated/graphql.js';
import { Card } from '../../ui/card.js';
import { ChurnTile } from './churn-tile.js';
import { HealthTile } from './health-tile.js';
import { LifetimeTile } from './lifetime-tile.js';

interface OutlookProps {
  health: HealthFragment;
  churn: ChurnFragment;
  lifetime: LifetimeFragment;
}

/** The three answers an account manager looks for first; each leads to what is behind it further down. */
export function Outlook({ health, churn, lifetime }: OutlookProps) {
  return (
    <section aria-label="Outlook" className="cq-columns cq-outlook" data-fit="three">
      <Card title="Health" action={health.enoughData && <a href="#health">Why?</a>}>
        <HealthTile health={health} />
      </Card>
      <Card title="Risk of leaving" action={churn.enoughData && <a href="#risk">Why?</a>}>
        <ChurnTile churn={churn} />
      </Card>
      <Card title="Lifetime value" action={lifetime.enoughData && <a href="#value">Details</a>}>
        <LifetimeTile lifetime={lifetime} />
      </Card>
    </section>
  );
}
