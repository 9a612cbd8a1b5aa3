import './insight-card.css';
import { Title } from '@mantine/core';
import { Link } from 'react-router';
import { useFormat } from './format-context.js';
import { InsightWhy } from './insight-why.js';
import { type Severity, SeverityBadge } from './severity-badge.js';

export interface Finding {
  severity: Severity;
  headline: string;
  explanation: string;
  enoughData: boolean;
  subject?: { name: string; to: string };
  /** Where the rows behind it are. */
  rows: { label: string; to: string };
  /** Where its reasons are. */
  why: string;
  /** Money that depends on it, and how: “at stake”, “to gain”. */
  stake?: { amount: number; word: string };
}

/** Money that depends on a finding. */
export function Stake({ amount, word }: NonNullable<Finding['stake']>) {
  const format = useFormat();
  return (
    <p className="cq-stake">
      <strong>{format.money(amount)}</strong> {word}
    </p>
  );
}

/** One finding: how urgent, what and why, what depends on it, and the ways to its reasons and rows. */
export function InsightCard({
  severity,
  headline,
  explanation,
  enoughData,
  subject,
  rows,
  why,
  stake,
}: Finding) {
  return (
    <article className="cq-insight" data-severity={severity}>
      <div className="cq-insight-top">
        <SeverityBadge severity={severity} />
        {stake && <Stake {...stake} />}
      </div>
      <Title order={3} size="h5">
        {headline}
      </Title>
      <p className="cq-insight-text">{explanation}</p>
      {!enoughData && <p className="cq-insight-text">Not enough data yet to be sure.</p>}
      <p className="cq-insight-links">
        <InsightWhy to={why} about={headline} />
        <Link to={rows.to} preventScrollReset>
          {rows.label}
        </Link>
        {subject && <Link to={subject.to}>{subject.name}</Link>}
      </p>
    </article>
  );
}
