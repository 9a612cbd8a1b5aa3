import './kpi-tile.css';
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type Change, ChangeBadge, type Welcome } from './change-badge.js';
import { useFormat } from './format-context.js';
import type { Unit } from './format.js';
import { Withheld } from './withheld.js';

interface KpiTileProps {
  label: string;
  value: number | null;
  unit: Unit;
  change?: Change;
  welcome?: Welcome;
  /** The same number in the period before. */
  previous?: number | null;
  /** One line that says what is counted. */
  hint?: string;
  /** Where the rows behind the number are. */
  href?: string;
  /** Not for the reader's role: who sees it instead. Nothing else is shown then. */
  withheld?: string;
}

interface TileProps {
  label: string;
  text: ReactNode;
  href?: string;
  children?: ReactNode;
}

/** One fact that is not a number, such as a day, in the frame of the numbers beside it. */
export function FactTile({ label, text, href, children }: TileProps) {
  return (
    <div className="cq-kpi" role="group" aria-label={label}>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <p className="cq-kpi-value">
        {href ? (
          <Link to={href} preventScrollReset className="cq-kpi-link" title="See the rows">
            {text}
          </Link>
        ) : (
          text
        )}
      </p>
      <p className="cq-kpi-foot">{children}</p>
    </div>
  );
}

/** One number with its name, its change and what it was before. */
export function KpiTile({
  label,
  value,
  unit,
  change,
  welcome,
  previous,
  hint,
  href,
  withheld,
}: KpiTileProps) {
  const format = useFormat();
  if (withheld !== undefined) return <FactTile label={label} text={<Withheld seenBy={withheld} />} />;
  return (
    <FactTile label={label} text={format.value(value, unit)} href={href}>
      {change && <ChangeBadge change={change} welcome={welcome} />}
      {typeof previous === 'number' && <span>was {format.value(previous, unit)}</span>}
      {hint && <span>{hint}</span>}
    </FactTile>
  );
}
