import type { KpiValueFragment, Matter, OverviewQuery } from '../../generated/graphql.js';
import { whoReads } from '../../identity/matters.js';
import { type Openable, salesHref, ticketsHref } from '../../panels/hrefs.js';
import { useOpenHref } from '../../panels/open-href.js';
import type { Change, Welcome } from '../../ui/change-badge.js';
import type { Unit } from '../../ui/format.js';
import { KpiTile } from '../../ui/kpi-tile.js';
import { type Scope, ticketScope } from './scope.js';

type Overview = OverviewQuery['overview'];

type KpiName = {
  [Name in keyof Overview]: Overview[Name] extends KpiValueFragment | null ? Name : never;
}[keyof Overview];

interface Tile {
  name: KpiName;
  label: string;
  unit: Unit;
  welcome: Welcome;
  /** What it is about, for roles that do not see it. */
  matter: Matter;
  /** The rows that the number is made of. */
  rows: (scope: Scope) => Openable;
}

const allSales = (scope: Scope) => salesHref(scope);
const sold = (scope: Scope) => salesHref({ ...scope, kind: 'SALE' });
const tickets = (scope: Scope) => ticketsHref(ticketScope(scope));

const tiles: readonly Tile[] = [
  { name: 'netRevenue', label: 'Net revenue', unit: 'money', welcome: 'up', matter: 'SALES', rows: allSales },
  { name: 'orders', label: 'Orders', unit: 'count', welcome: 'up', matter: 'CUSTOMERS', rows: sold },
  {
    name: 'averageOrderValue',
    label: 'Average order',
    unit: 'money',
    welcome: 'up',
    matter: 'SALES',
    rows: sold,
  },
  {
    name: 'activeCustomers',
    label: 'Active customers',
    unit: 'count',
    welcome: 'up',
    matter: 'CUSTOMERS',
    rows: sold,
  },
  { name: 'tickets', label: 'Tickets', unit: 'count', welcome: 'down', matter: 'TICKETS', rows: tickets },
  {
    name: 'negativeTicketShare',
    label: 'Negative tickets',
    unit: 'share',
    welcome: 'down',
    matter: 'TICKETS',
    rows: (scope) => ticketsHref({ ...ticketScope(scope), sentiment: 'NEGATIVE' }),
  },
  {
    name: 'averageSentiment',
    label: 'Average sentiment',
    unit: 'score',
    welcome: 'up',
    matter: 'TICKETS',
    rows: tickets,
  },
];

function changeOf({ status, change }: KpiValueFragment): Change {
  if (status === 'NEW') return { kind: 'new' };
  return status === 'COMPARED' && typeof change === 'number'
    ? { kind: 'percent', percent: change }
    : { kind: 'unknown' };
}

/** The numbers of the period, each against what was chosen to compare with; each opens its rows. */
export function Kpis({ overview, scope }: { overview: Overview; scope: Scope }) {
  const opened = useOpenHref();
  return (
    <section aria-label="Key numbers" className="cq-kpis">
      {tiles.map(({ name, label, unit, welcome, matter, rows }) => {
        const kpi = overview[name];
        if (!kpi)
          return <KpiTile key={name} label={label} unit={unit} value={null} withheld={whoReads(matter)} />;
        return (
          <KpiTile
            key={name}
            label={label}
            unit={unit}
            welcome={welcome}
            value={kpi.value}
            // A change in percent of a score around zero says nothing; the score before does.
            change={name === 'averageSentiment' ? undefined : changeOf(kpi)}
            previous={kpi.status === 'COMPARED' ? kpi.previous : undefined}
            href={kpi.value ? opened(rows(scope)) : undefined}
          />
        );
      })}
      <KpiTile
        label="Open tickets"
        unit="count"
        value={overview.openTickets}
        hint="of these, not answered yet"
        withheld={overview.openTickets === null ? whoReads('TICKETS') : undefined}
        href={
          overview.openTickets
            ? opened(ticketsHref({ ...ticketScope(scope), status: 'OPEN,PENDING' }))
            : undefined
        }
      />
    </section>
  );
}
