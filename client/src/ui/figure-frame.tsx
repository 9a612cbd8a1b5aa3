import './figure-frame.css';
import { Button, Group, Text, Title, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';

interface FigureFrameProps {
  label: string;
  /** What a reader must know to read it rightly. */
  note?: string;
  /** The drawing in words, for those who do not see it. */
  summary?: string;
  /** The same numbers as a table; one click away where there is one. */
  table?: ReactNode;
  /** Beside the switch between both, small and quiet. */
  actions?: (shown: 'drawing' | 'table') => ReactNode;
  children: ReactNode;
}

/** Heading, note, summary for screen readers and the table view: the same around everything drawn. */
export function FigureFrame({ label, note, summary, table, actions, children }: FigureFrameProps) {
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={2} id={id} className="cq-figure-title">
          {label}
        </Title>
        <Group gap={4} wrap="nowrap" flex="none">
          {table && (
            <Button variant="subtle" size="compact-xs" onClick={() => setAsTable(!asTable)}>
              {asTable ? 'Show chart' : 'Show table'}
            </Button>
          )}
          {actions?.(asTable ? 'table' : 'drawing')}
        </Group>
      </Group>
      {note && (
        <Text size="sm" c="dimmed">
          {note}
        </Text>
      )}
      <div className="cq-figure">
        {table && asTable ? (
          table
        ) : (
          <>
            {summary && <VisuallyHidden component="p">{summary}</VisuallyHidden>}
            {children}
          </>
        )}
      </div>
    </section>
  );
}
