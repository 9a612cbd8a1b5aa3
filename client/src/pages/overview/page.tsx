import { useOverviewQuery } from '../../generated/graphql.js';
import { loadQuery } from '../../load-query.js';
import { useFacets } from '../../panels/facets.js';
import { SalesByMonth } from '../../panels/sales-by-month.js';
import { TicketMonths } from '../../panels/ticket-months.js';
import { EmptyState, LoadView } from '../../ui/load-view.js';
import { PageHeader } from '../../ui/page-header.js';
import { SelectFilter } from '../../ui/select-filter.js';
import { PageSkeleton } from '../../ui/skeletons.js';
import { useAddress } from '../../url/address.js';
import { customerGroups } from '../../url/customer-group.js';
import { defaultPeriod, periods } from '../../url/period.js';
import { useUrlState } from '../../url/url-state.js';
import { Alerts } from './alerts.js';
import { Kpis } from './kpis.js';
import { Opportunities } from './opportunities.js';
import { TopCustomers, TopProducts, TrendingProducts } from './top-lists.js';
import { overviewVariables } from './variables.js';

/** The whole at a glance: numbers of a period, their course, what needs attention, what and who leads. */
export function OverviewPage() {
  const { value, change } = useUrlState();
  const period = value('period') ?? defaultPeriod;
  const group = value('group');
  const answer = useOverviewQuery({ variables: overviewVariables(useAddress()) });
  const note = answer.data?.overview.period;

  return (
    <>
      <PageHeader title="Overview" note={note && describePeriod(note)}>
        <SelectFilter
          label="Period"
          choices={periods}
          value={period}
          onChange={(chosen) => change({ period: chosen === defaultPeriod ? undefined : chosen })}
        />
        <SelectFilter
          label="Customers"
          all="All customers"
          choices={customerGroups(useFacets().segments)}
          value={group}
          onChange={(chosen) => change({ group: chosen })}
        />
      </PageHeader>
      <LoadView
        load={loadQuery(answer)}
        skeleton={<PageSkeleton tiles={8} />}
        isEmpty={({ overview }) => overview.salesByMonth.length === 0 && overview.ticketsByMonth.length === 0}
        empty={
          <EmptyState
            title="No data here"
            advice="There are no sales and no tickets for this choice. Choose a longer period or all customers."
          />
        }
      >
        {({ overview, trends, opportunities }) => (
          <div className="cq-stack">
            <Kpis overview={overview} />
            <div className="cq-columns">
              <SalesByMonth months={overview.salesByMonth} />
              <TicketMonths months={overview.ticketsByMonth} />
            </div>
            <div className="cq-columns">
              <Alerts insights={overview.alerts} />
              <Opportunities opportunities={opportunities} />
            </div>
            <div className="cq-columns" data-fit="three">
              <TrendingProducts trends={trends.nodes} />
              <TopProducts products={overview.topProducts} />
              <TopCustomers customers={overview.topCustomers} />
            </div>
          </div>
        )}
      </LoadView>
    </>
  );
}

function describePeriod({
  label,
  previousFrom,
  toDate,
}: {
  label: string;
  previousFrom?: string | null;
  toDate: boolean;
}): string {
  if (!previousFrom) return label;
  return `${label}, compared with ${toDate ? 'the same days of ' : ''}the period before`;
}
