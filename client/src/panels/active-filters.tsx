import { Group } from '@mantine/core';
import { Link } from 'react-router';
import { useFormat } from '../ui/format-context.js';

interface ActiveFiltersProps {
  customer?: string;
  product?: string;
  order?: string;
  from?: string;
  to?: string;
  /** The same list without them. */
  all: { label: string; to: string };
}

/** Says to what a list of rows is narrowed when a link led there, and how to see all of it. */
export function ActiveFilters({ customer, product, order, from, to, all }: ActiveFiltersProps) {
  const format = useFormat();
  const parts = [
    customer && `of ${customer}`,
    product && `for ${product}`,
    order && `in order ${order}`,
    from && `from ${format.day(from)}`,
    to && `to ${format.day(to)}`,
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <Group gap="md" mb="sm" fz="sm">
      <span>Only {parts.join(' ')}</span>
      <Link to={all.to}>{all.label}</Link>
    </Group>
  );
}
