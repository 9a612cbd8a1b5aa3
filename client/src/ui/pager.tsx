import { Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useFormat } from './format-context.js';

export interface PagerProps {
  /** Number of the first row shown, from 1. */
  from: number;
  shown: number;
  total: number;
  /** Names the rows: “customers”. */
  noun: string;
  previous?: string;
  next?: string;
  /** The rows are still those of the page before. */
  pending?: boolean;
}

function Turn({ to, children }: { to: string | undefined; children: string }) {
  return to === undefined ? (
    <span className="cq-turn" aria-disabled="true">
      {children}
    </span>
  ) : (
    <Link className="cq-turn" to={to} preventScrollReset>
      {children}
    </Link>
  );
}

/** Which rows these are of how many, and links to the ones before and after. */
export function Pager({ from, shown, total, noun, previous, next, pending = false }: PagerProps) {
  const format = useFormat();
  return (
    <Group
      renderRoot={(props) => <nav {...props} />}
      justify="space-between"
      mt="sm"
      aria-label={`Pages of ${noun}`}
    >
      <Text size="sm" c="dimmed" className="cq-numbers">
        {pending
          ? 'Loading…'
          : `${format.count(from)}–${format.count(from + shown - 1)} of ${format.count(total)} ${noun}`}
      </Text>
      {(previous !== undefined || next !== undefined) && (
        <Group gap="xs">
          <Turn to={previous}>Previous</Turn>
          <Turn to={next}>Next</Turn>
        </Group>
      )}
    </Group>
  );
}
