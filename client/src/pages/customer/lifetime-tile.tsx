import type { LifetimeFragment } from '../../generated/graphql.js';
import { Waiting } from '../../panels/waiting.js';
import { ValueRange } from '../../ui/value-range.js';

/** What the customer is expected to bring, with the range it lies in. */
export function LifetimeTile({ lifetime }: { lifetime: LifetimeFragment }) {
  const { expectedValue, low, high, level, months, explanation } = lifetime;
  if (expectedValue === null || low === null || high === null) return <Waiting explanation={explanation} />;
  return (
    <ValueRange
      label={`Expected in the next ${months} months`}
      unit="money"
      expected={expectedValue}
      low={low}
      high={high}
      level={level}
    />
  );
}
