import type { CustomerRowFragment } from '../../generated/graphql.js';
import { salesHref, ticketsHref } from '../../panels/hrefs.js';
import type { ListedColumn } from '../../panels/listed-column.js';
import { RowsLink } from '../../panels/rows-link.js';
import { churnLevels, healthLevel } from '../../panels/score-levels.js';
import type { Hidden } from '../../panels/seen.js';
import { type Format, NO_VALUE } from '../../ui/format.js';
import { ScoreBadge } from '../../ui/score-badge.js';

type Columns = readonly ListedColumn<CustomerRowFragment>[];

/** Who the customer is. */
const profile = (format: Format): Columns => [
  { key: 'NAME', header: 'Name', sortable: true, exported: ['name'], cell: ({ name }) => name },
  {
    key: 'segment',
    header: 'Segment',
    exported: ['segment'],
    cell: ({ segment }) => segment ?? NO_VALUE,
  },
  {
    key: 'industry',
    header: 'Industry',
    extra: true,
    exported: ['industry'],
    cell: ({ industry }) => industry ?? NO_VALUE,
  },
  { key: 'region', header: 'Region', exported: ['region'], cell: ({ region }) => region ?? NO_VALUE },
  { key: 'email', header: 'Email', extra: true, exported: ['email'], cell: ({ email }) => email ?? NO_VALUE },
  {
    key: 'SIGNUP_DATE',
    header: 'Signed up',
    align: 'right',
    sortable: true,
    extra: true,
    exported: ['signup_date'],
    cell: ({ signupDate }) => format.day(signupDate),
  },
];

/** What the customer bought; each number opens its sales. */
const purchases = (format: Format, hidden: Hidden): Columns => [
  {
    key: 'REVENUE',
    header: 'Revenue',
    align: 'right',
    sortable: true,
    exported: ['gross_revenue'],
    withheld: hidden('SALES'),
    cell: ({ id, sales }) => (
      <RowsLink rows={salesHref({ customer: id, kind: 'SALE' })}>
        {format.wholeMoney(sales.grossRevenue)}
      </RowsLink>
    ),
  },
  {
    key: 'ORDERS',
    header: 'Orders',
    align: 'right',
    sortable: true,
    exported: ['orders'],
    cell: ({ id, sales }) => (
      <RowsLink rows={salesHref({ customer: id, kind: 'SALE' })}>{format.count(sales.orders)}</RowsLink>
    ),
  },
  {
    key: 'average',
    header: 'Average order',
    align: 'right',
    extra: true,
    exported: ['average_order_value'],
    withheld: hidden('SALES'),
    cell: ({ sales }) => format.money(sales.averageOrderValue),
  },
  {
    key: 'LAST_PURCHASE',
    header: 'Last purchase',
    align: 'right',
    sortable: true,
    exported: ['last_purchase'],
    cell: ({ id, sales: { lastPurchase } }) =>
      lastPurchase === null ? (
        'Never'
      ) : (
        <RowsLink rows={salesHref({ customer: id, from: lastPurchase, to: lastPurchase })}>
          {format.day(lastPurchase)}
        </RowsLink>
      ),
  },
];

/** How the customer does, and is expected to do. */
const outlook = (format: Format, hidden: Hidden): Columns => [
  {
    key: 'health',
    header: 'Health',
    exported: ['health_score'],
    withheld: hidden('INSIGHTS'),
    cell: ({ health }) =>
      typeof health?.score === 'number' ? (
        <ScoreBadge level={healthLevel(health.score)} value={health.score} unit="points" />
      ) : (
        NO_VALUE
      ),
  },
  {
    key: 'churn',
    header: 'Churn risk',
    exported: ['churn_probability'],
    withheld: hidden('INSIGHTS'),
    cell: ({ churn }) =>
      typeof churn?.probability === 'number' && churn.level ? (
        <ScoreBadge level={churnLevels[churn.level]} value={churn.probability * 100} unit="percent" />
      ) : (
        NO_VALUE
      ),
  },
  {
    key: 'expected',
    header: 'Expected in a year',
    align: 'right',
    exported: ['expected_value'],
    withheld: hidden('VALUE'),
    cell: ({ lifetimeValue }) => format.wholeMoney(lifetimeValue?.expectedValue),
  },
  {
    key: 'tickets',
    header: 'Tickets',
    align: 'right',
    exported: ['tickets', 'negative_tickets'],
    withheld: hidden('TICKETS'),
    cell: (row) => <Tickets {...row} format={format} />,
  },
];

/** How many tickets, and how many of them negative; each opens them. */
function Tickets({
  id,
  ticketSentiment,
  format,
}: Pick<CustomerRowFragment, 'id' | 'ticketSentiment'> & { format: Format }) {
  const { tickets, negative } = ticketSentiment ?? { tickets: 0, negative: 0 };
  if (tickets === 0) return 'None';
  return (
    <span>
      <RowsLink rows={ticketsHref({ customer: id })}>{format.count(tickets)}</RowsLink>
      {negative > 0 && (
        <>
          {', '}
          <RowsLink rows={ticketsHref({ customer: id, sentiment: 'NEGATIVE' })}>
            {format.count(negative)} negative
          </RowsLink>
        </>
      )}
    </span>
  );
}

/** All that a list of customers can show. */
export const customerColumns = (format: Format, hidden: Hidden): Columns => [
  ...profile(format),
  ...purchases(format, hidden),
  ...outlook(format, hidden),
];
