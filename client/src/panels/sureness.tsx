import './sureness.css';
import { Text } from '@mantine/core';
import { useFormat } from '../ui/format-context.js';
import { falseAlarms, sureness } from './how-sure.js';

/** Explains the second line of `Sureness` where it first stands on a page. */
export const falseAlarmNote =
  '“1 false alarm in 50” means: of 50 findings as sure as this one, 1 is expected to be chance.';

/** How sure a finding is: in words, and how many of its like are expected to be chance. */
export function Sureness({ q }: { q: number }) {
  const format = useFormat();
  return (
    <span className="cq-sureness">
      {sureness(q)}
      <Text span display="block" size="xs" c="dimmed">
        {falseAlarms(q, format)}
      </Text>
    </span>
  );
}
