import { Text } from '@mantine/core';
import { Arrow } from './arrow.js';
import { useFormat } from './format-context.js';

/** How a number stands against the time before. From a base of zero a change is new, not a percentage. */
export type Change = { kind: 'percent'; percent: number } | { kind: 'new' } | { kind: 'unknown' };

/** Which way is welcome: more revenue is, more complaints are not. */
export type Welcome = 'up' | 'down' | 'neither';

function toneOf(percent: number, welcome: Welcome): 'good' | 'bad' | 'plain' {
  if (welcome === 'neither' || Math.abs(percent) < 0.05) return 'plain';
  return percent > 0 === (welcome === 'up') ? 'good' : 'bad';
}

/** A change with arrow and sign; colour only says whether it is welcome, never alone what it is. */
export function ChangeBadge({ change, welcome = 'neither' }: { change: Change; welcome?: Welcome }) {
  const format = useFormat();
  if (change.kind === 'unknown') return null;
  if (change.kind === 'new')
    return (
      <Text component="span" className="cq-change" data-tone="plain">
        New
      </Text>
    );
  return (
    <Text component="span" className="cq-change" data-tone={toneOf(change.percent, welcome)}>
      {Math.abs(change.percent) >= 0.05 && <Arrow to={change.percent > 0 ? 'up' : 'down'} />}
      {format.change(change.percent)}
    </Text>
  );
}
