import { Fragment, memo, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { OverviewQuery } from '../../generated/graphql.js';
import { Insights } from '../../panels/insights.js';
import type { Comparison } from '../../url/period.js';
import type { OverviewSection } from '../../views/role.js';
import { Alerts } from './alerts.js';
import { Kpis } from './kpis.js';
import { MoodMonths, RevenueMonths } from './months.js';
import { Offers } from './offers.js';
import { type Scope, scopeOf } from './scope.js';
import { TopCustomers, TopProducts } from './top-lists.js';
import { TrendingProducts } from './trending-products.js';

interface Shown {
  data: OverviewQuery;
  scope: Scope;
  comparison: Comparison;
}

interface Section {
  /** Those of one width that follow each other share a row. */
  width: 'whole' | 'half' | 'third';
  draw: (shown: Shown) => ReactNode;
}

const sections: Record<OverviewSection, Section> = {
  figures: { width: 'whole', draw: ({ data, scope }) => <Kpis overview={data.overview} scope={scope} /> },
  revenue: {
    width: 'half',
    draw: ({ data, ...of }) => <RevenueMonths overview={data.overview} {...of} />,
  },
  moods: { width: 'half', draw: ({ data, ...of }) => <MoodMonths overview={data.overview} {...of} /> },
  alerts: { width: 'whole', draw: ({ data }) => <Alerts insights={data.overview.alerts} /> },
  anomalies: {
    width: 'whole',
    draw: ({ data }) => (
      <Insights
        title="Unhappy customers"
        insights={data.overview.anomalies}
        emptyTitle="Nobody stands out"
        emptyAdvice="No customer’s tickets are more negative than chance explains."
        action={<Link to="/anomalies">All anomalies</Link>}
      />
    ),
  },
  churn: {
    width: 'whole',
    draw: ({ data }) => (
      <Insights
        title="Customers who may leave"
        insights={data.overview.churnRisks}
        emptyTitle="Nobody likely to leave"
        emptyAdvice="No customer’s risk of leaving is both high and above that of an average customer."
        action={<Link to="/customers">All customers</Link>}
      />
    ),
  },
  opportunities: {
    width: 'whole',
    draw: ({ data }) => (
      <div className="cq-stack">
        <Insights
          title="Opportunities"
          insights={data.overview.crossSells}
          emptyTitle="No offers yet"
          emptyAdvice="Offers appear once past orders have shown that they come true."
        />
        <Offers opportunities={data.opportunities} />
      </div>
    ),
  },
  trending: { width: 'third', draw: ({ data }) => <TrendingProducts trends={data.trends?.nodes ?? null} /> },
  'top-products': {
    width: 'third',
    draw: ({ data, scope }) => <TopProducts products={data.overview.topProducts} scope={scope} />,
  },
  'top-customers': {
    width: 'third',
    draw: ({ data, scope }) => <TopCustomers customers={data.overview.topCustomers} scope={scope} />,
  },
};

/** The sections in their order, those that share a row together. */
function rowsOf(names: readonly OverviewSection[]) {
  const rows: { width: Section['width']; names: OverviewSection[] }[] = [];
  for (const name of names) {
    const { width } = sections[name];
    const latest = rows.at(-1);
    if (latest && latest.width === width && width !== 'whole') latest.names.push(name);
    else rows.push({ width, names: [name] });
  }
  return rows;
}

interface SectionsProps extends Omit<Shown, 'scope'> {
  names: readonly OverviewSection[];
  /** Which customers were chosen above. */
  group?: string;
}

/** The parts of the overview in the order given. Much to draw: only when one of its inputs is another. */
export const Sections = memo(function Sections({ names, group, ...shown }: SectionsProps) {
  const scope = scopeOf(shown.data.overview.period, group);
  return (
    <div className="cq-stack">
      {rowsOf(names).map(({ width, names: inRow }) => (
        <div
          key={inRow.join()}
          className={width === 'whole' ? undefined : 'cq-columns'}
          data-fit={width === 'third' ? 'three' : undefined}
        >
          {inRow.map((name) => (
            <Fragment key={name}>{sections[name].draw({ ...shown, scope })}</Fragment>
          ))}
        </div>
      ))}
    </div>
  );
});
