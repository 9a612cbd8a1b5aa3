import './alert-list.css';
import { Title } from '@mantine/core';
import { Link } from 'react-router';
import { useFormat } from './format-context.js';
import type { Finding } from './insight-card.js';
import { InsightWhy } from './insight-why.js';
import { EmptyState } from './load-view.js';
import { SeverityBadge } from './severity-badge.js';

export interface Alert extends Finding {
  id: string;
  /** Money that depends on it. */
  atStake?: number;
}

interface AlertListProps {
  /** Names the list; read out, not shown. */
  label: string;
  alerts: readonly Alert[];
  /** What is said when there are none. */
  emptyAdvice: string;
}

function AlertItem({
  severity,
  headline,
  enoughData,
  subject,
  rows,
  atStake,
  ...reasons
}: Omit<Alert, 'id'>) {
  const format = useFormat();
  return (
    <li className="cq-alert" data-severity={severity}>
      <SeverityBadge severity={severity} />
      <div>
        <Title order={3} size="h5">
          {headline}
        </Title>
        <p className="cq-alert-foot">
          {subject && <Link to={subject.to}>{subject.name}</Link>}
          <Link to={rows.to}>{rows.label}</Link>
          {!enoughData && <span>Not enough data yet to be sure</span>}
        </p>
        <InsightWhy {...reasons} />
      </div>
      {atStake !== undefined && (
        <p className="cq-alert-stake">
          <strong>{format.money(atStake)}</strong> at stake
        </p>
      )}
    </li>
  );
}

/** Findings one below the other, as they come: how urgent, about whom, what is at stake; the reasons open on demand. */
export function AlertList({ label, alerts, emptyAdvice }: AlertListProps) {
  if (alerts.length === 0) return <EmptyState title="Nothing to act on" advice={emptyAdvice} />;
  return (
    <ul className="cq-alerts" aria-label={label}>
      {alerts.map(({ id, ...alert }) => (
        <AlertItem key={id} {...alert} />
      ))}
    </ul>
  );
}
