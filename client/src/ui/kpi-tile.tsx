import { Text } from '@mantine/core';
import { type Change, ChangeBadge, type Welcome } from './change-badge.js';
import { useFormat } from './format-context.js';
import type { Unit } from './format.js';

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
}

/** One number with its name, its change and what it was before. */
export function KpiTile({ label, value, unit, change, welcome, previous, hint }: KpiTileProps) {
  const format = useFormat();
  const before = change?.kind === 'unknown' || previous === undefined ? undefined : previous;
  return (
    <div className="cq-kpi" role="group" aria-label={label}>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <p className="cq-kpi-value">{format.value(value, unit)}</p>
      <p className="cq-kpi-foot">
        {change && <ChangeBadge change={change} welcome={welcome} />}
        {before !== undefined && before !== null && <span>was {format.value(before, unit)}</span>}
        {hint && <span>{hint}</span>}
      </p>
    </div>
  );
}
