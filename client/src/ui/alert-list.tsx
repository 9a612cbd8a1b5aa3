import './alert-list.css';
import { Title } from '@mantine/core';
import { Link } from 'react-router';
import { type Finding, Stake } from './insight-card.js';
import { InsightWhy } from './insight-why.js';
import { EmptyState } from './load-view.js';
import { SeverityBadge } from './severity-badge.js';

export interface Alert extends Finding {
  id: string;
}

interface AlertListProps {
  /** Names the list; read out, not shown. */
  label: string;
  alerts: readonly Alert[];
  /** What is said when there are none. */
  emptyAdvice: string;
}

function AlertItem({ severity, headline, enoughData, subject, rows, why, stake }: Omit<Alert, 'id'>) {
  return (
    <li className="cq-alert" data-severity={severity}>
      <SeverityBadge severity={severity} />
      <div>
        <Title order={3} size="h5">
          {headline}
        </Title>
        <p className="cq-alert-foot">
          <InsightWhy to={why} about={headline} />
          <Link to={rows.to} preventScrollReset>
            {rows.label}
          </Link>
          {subject && <Link to={subject.to}>{subject.name}</Link>}
          {!enoughData && <span>Not enough data yet to be sure</span>}
        </p>
      </div>
      {stake && <Stake {...stake} />}
    </li>
  );
}

/** Findings one below the other, as they come: how urgent, about whom, what is at stake, and the ways to reasons and rows. */
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
