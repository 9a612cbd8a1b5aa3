import './anomaly-table.css';
import { Text } from '@mantine/core';
import { Link } from 'react-router';
import type { AnomalyRowFragment, InsightCardFragment, InsightKind } from '../../generated/graphql.js';
import { findingOf } from '../../panels/finding.js';
import { customerHref, rowsHref } from '../../panels/hrefs.js';
import { useOpenHref } from '../../panels/open-href.js';
import { Sureness } from '../../panels/sureness.js';
import { DataTable } from '../../ui/data-table.js';
import { useFormat } from '../../ui/format-context.js';
import { InsightWhy } from '../../ui/insight-why.js';
import { SeverityBadge } from '../../ui/severity-badge.js';

const rules: Partial<Record<InsightKind, string>> = {
  NEGATIVE_TICKETS: 'Unusually many negative tickets',
  MOOD_TURNED: 'The mood turned',
};

const quiet = (text: string) => (
  <Text span display="block" size="xs" c="dimmed">
    {text}
  </Text>
);

/** What a rule found, and on demand why it says so. */
function Found({ insight }: { insight: InsightCardFragment }) {
  const { severity, headline, why } = findingOf(insight, useOpenHref());
  return (
    <div>
      <div className="cq-anomaly-rule">
        <SeverityBadge severity={severity} />
        {rules[insight.kind] ?? headline}
      </div>
      <InsightWhy to={why} about={headline} />
    </div>
  );
}

/** Customers who stand out: by which rule, by how much against what is usual, how sure, and what is at stake. */
export function AnomalyTable({ rows }: { rows: readonly AnomalyRowFragment[] }) {
  const format = useFormat();
  const open = useOpenHref();
  return (
    <DataTable
      caption="Anomalies"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'customer',
          header: 'Customer',
          cell: ({ customer }) => (
            <div>
              <Link to={customerHref(customer.id)}>{customer.name}</Link>
              {customer.segment && quiet(customer.segment)}
            </div>
          ),
        },
        {
          key: 'what',
          header: 'What stands out',
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
          header: 'Negative',
          align: 'right',
          cell: ({ k, n, share, rows }) => (
            <span>
              <Link to={open(rowsHref(rows))} preventScrollReset>
                {format.count(k)} of {format.count(n)}
              </Link>
              {quiet(format.share(share))}
            </span>
          ),
        },
        {
          key: 'usual',
          header: 'Usual',
          align: 'right',
          cell: ({ expectedShare }) => format.share(expectedShare),
        },
        {
          key: 'sure',
          header: 'How sure',
          cell: ({ q }) => <Sureness q={q} />,
        },
        {
          key: 'stake',
          header: 'At stake',
          align: 'right',
          cell: ({ valueAtStake }) => format.wholeMoney(valueAtStake),
        },
      ]}
    />
  );
}
