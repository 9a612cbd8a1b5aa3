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
  // Pence would claim a precision that an estimate lacks.
  const whole = unit === 'money' && Math.max(expected, high) >= 100;
  const write = (value: number) => (whole ? format.wholeMoney(value) : format.value(value, unit));
  const from = Math.min(0, low, expected);
  const reach = Math.max(high, expected) - from || 1;
  const along = (value: number) => `${((value - from) / reach) * 100}%`;
  return (
    <div className="cq-range" role="group" aria-label={label}>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <p className="cq-kpi-value">{write(expected)}</p>
      <div className="cq-range-track" aria-hidden="true">
        <span className="cq-range-span" style={{ left: along(low), right: `calc(100% - ${along(high)})` }} />
        <span className="cq-range-expected" style={{ left: along(expected) }} />
      </div>
      <p className="cq-kpi-foot">
        {low === high
          ? `${format.share(level)} of the time exactly ${write(low)}`
          : `${format.share(level)} of the time between ${write(low)} and ${write(high)}`}
      </p>
    </div>
  );
}
