import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface PageHeaderProps {
  title: string;
  /** The list this page belongs to. */
  parent?: { label: string; to: string };
  note?: ReactNode;
  children?: ReactNode;
}

/** Names the page, in the document's title too, and holds its filters. */
export function PageHeader({ title, parent, note, children }: PageHeaderProps) {
  return (
    <header className="cq-page-header">
      <title>{`${title} · ContexQ`}</title>
      <div>
        {parent && (
          <Link to={parent.to} className="cq-parent">
            {parent.label}
          </Link>
        )}
        <Title order={1}>{title}</Title>
        {note && (
          <Text component="div" size="sm" c="dimmed" mt={4}>
            {note}
          </Text>
        )}
      </div>
      {children && (
        <Group gap="sm" align="flex-end" className="cq-filters">
          {children}
        </Group>
      )}
    </header>
  );
}
