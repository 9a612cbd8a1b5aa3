import './columns.css';
import { Text } from '@mantine/core';
import type { AnomalyRowFragment, InsightCardFragment, InsightKind } from '../../generated/graphql.js';
import { findingOf } from '../../panels/finding.js';
import { rowsHref, salesHref, ticketsHref } from '../../panels/hrefs.js';
import type { ListedColumn } from '../../panels/listed-column.js';
import { useOpenHref } from '../../panels/open-href.js';
import { RowsLink } from '../../panels/rows-link.js';
import type { Hidden } from '../../panels/seen.js';
import { Sureness } from '../../panels/sureness.js';
import { type Format, NO_VALUE } from '../../ui/format.js';
import { InsightWhy } from '../../ui/insight-why.js';
import { SeverityBadge } from '../../ui/severity-badge.js';

const rules: Partial<Record<InsightKind, string>> = {
  NEGATIVE_TICKETS: 'Unusually many negative tickets',
  MOOD_TURNED: 'The mood turned',
};

/** What a rule found, and the way to its reasons. */
function Found({ insight }: { insight: InsightCardFragment }) {
  const { severity, headline, why } = findingOf(insight, useOpenHref());
  return (
    <div className="cq-anomaly-rule">
      <SeverityBadge severity={severity} />
      <span>
        {rules[insight.kind] ?? headline} <InsightWhy to={why} about={headline} />
      </span>
    </div>
  );
}

/** An anomaly that tells whose it is. */
export type KnownAnomaly = AnomalyRowFragment & { customer: NonNullable<AnomalyRowFragment['customer']> };

/**
 * All that the list of anomalies can show: by which rule, by how much against what is usual, how sure, what is at stake.
 * @param yearFrom first day of the twelve months whose sales are at stake.
 */
export const anomalyColumns = (
  format: Format,
  hidden: Hidden,
  yearFrom: string | undefined,
): readonly ListedColumn<KnownAnomaly>[] => [
  {
    key: 'customer',
    header: 'Customer',
    exported: ['customer_name'],
    cell: ({ customer }) => customer.name,
  },
  {
    key: 'segment',
    header: 'Segment',
    exported: ['segment'],
    cell: ({ customer }) => customer.segment ?? NO_VALUE,
  },
  {
    key: 'what',
    header: 'What stands out',
    exported: ['severity', 'rule', 'explanation'],
    cell: ({ insights }) => (
      <div className="cq-anomaly-what">
        {insights.map((insight) => (
          <Found key={insight.id} insight={insight} />
        ))}
      </div>
    ),
  },
  {
    key: 'negative',
    header: 'Negative tickets',
    align: 'right',
    exported: ['negative_tickets', 'scored_tickets', 'negative_share'],
    cell: ({ k, n, share, rows }) => (
      <span>
        <RowsLink rows={rowsHref(rows)}>{format.count(k)}</RowsLink> of{' '}
        <RowsLink rows={ticketsHref({ customer: rows.customerId, from: rows.from, to: rows.to })}>
          {format.count(n)}
        </RowsLink>
        <Text span display="block" size="xs" c="dimmed">
          {format.share(share)}
        </Text>
      </span>
    ),
  },
  {
    key: 'usual',
    header: 'Usual',
    align: 'right',
    exported: ['expected_share'],
    cell: ({ expectedShare }) => format.share(expectedShare),
  },
  { key: 'sure', header: 'How sure', exported: ['q'], cell: ({ q }) => <Sureness q={q} /> },
  {
    key: 'stake',
    header: 'At stake',
    align: 'right',
    exported: ['value_at_stake'],
    withheld: hidden('SALES'),
    cell: ({ customer, valueAtStake }) => (
      <RowsLink rows={salesHref({ customer: customer.id, kind: 'SALE', from: yearFrom })}>
        {format.wholeMoney(valueAtStake)}
      </RowsLink>
    ),
  },
];
