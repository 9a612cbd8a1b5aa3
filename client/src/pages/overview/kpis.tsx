import type { KpiValueFragment, OverviewQuery } from '../../generated/graphql.js';
import type { Change, Welcome } from '../../ui/change-badge.js';
import type { Unit } from '../../ui/format.js';
import { KpiTile } from '../../ui/kpi-tile.js';

type KpiName = {
  [Name in keyof OverviewQuery['overview']]: OverviewQuery['overview'][Name] extends KpiValueFragment
    ? Name
    : never;
}[keyof OverviewQuery['overview']];

const tiles = [
  { name: 'netRevenue', label: 'Net revenue', unit: 'money', welcome: 'up' },
  { name: 'orders', label: 'Orders', unit: 'count', welcome: 'up' },
  { name: 'averageOrderValue', label: 'Average order', unit: 'money', welcome: 'up' },
  { name: 'activeCustomers', label: 'Active customers', unit: 'count', welcome: 'up' },
  { name: 'tickets', label: 'Tickets', unit: 'count', welcome: 'down' },
  { name: 'negativeTicketShare', label: 'Negative tickets', unit: 'share', welcome: 'down' },
  { name: 'averageSentiment', label: 'Average sentiment', unit: 'score', welcome: 'up' },
] as const satisfies readonly { name: KpiName; label: string; unit: Unit; welcome: Welcome }[];

function changeOf({ status, change }: KpiValueFragment): Change {
  if (status === 'NEW') return { kind: 'new' };
  return status === 'COMPARED' && typeof change === 'number'
    ? { kind: 'percent', percent: change }
    : { kind: 'unknown' };
}

/** The numbers of the period, each against the period before. */
export function Kpis({ overview }: { overview: OverviewQuery['overview'] }) {
  return (
    <section aria-label="Key numbers" className="cq-kpis">
      {tiles.map(({ name, label, unit, welcome }) => {
        const kpi = overview[name];
        const compared = kpi.status === 'COMPARED';
        return (
          <KpiTile
            key={name}
            label={label}
            unit={unit}
            welcome={welcome}
            value={kpi.value ?? null}
            // A change in percent of a score around zero says nothing; the score before does.
            change={name === 'averageSentiment' ? undefined : changeOf(kpi)}
            previous={compared ? kpi.previous : undefined}
          />
        );
      })}
      <KpiTile
        label="Open tickets"
        unit="count"
        value={overview.openTickets}
        hint="now, in the latest data"
      />
    </section>
  );
}
