import './value-range.css';
import { Text } from '@mantine/core';
import { useFormat } from './format-context.js';
import type { Unit } from './format.js';

interface ValueRangeProps {
  label: string;
  unit: Unit;
  expected: number;
  low: number;
  high: number;
  /** Probability of the interval as a fraction: 0.8. */
  level: number;
}

/** An expected value with the interval it lies in, drawn and in words. */
export function ValueRange({ label, unit, expected, low, high, level }: ValueRangeProps) {
  const format = useFormat();
  const from = Math.min(0, low, expected);
  const reach = Math.max(high, expected) - from || 1;
  const along = (value: number) => `${((value - from) / reach) * 100}%`;
  return (
    <div className="cq-range" role="group" aria-label={label}>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <p className="cq-kpi-value">{format.value(expected, unit)}</p>
      <div className="cq-range-track" aria-hidden="true">
        <span className="cq-range-span" style={{ left: along(low), right: `calc(100% - ${along(high)})` }} />
        <span className="cq-range-expected" style={{ left: along(expected) }} />
      </div>
      <p className="cq-kpi-foot">
        {low === high
          ? `${format.share(level)} of the time exactly ${format.value(low, unit)}`
          : `${format.share(level)} of the time between ${format.value(low, unit)} and ${format.value(high, unit)}`}
      </p>
    </div>
  );
}
