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
  children: ReactNode;
}

/** Heading, note, summary for screen readers and the table view: the same around everything drawn. */
export function FigureFrame({ label, note, summary, table, children }: FigureFrameProps) {
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" mb="xs">
        <div>
          <Title order={2} id={id}>
            {label}
          </Title>
          {note && (
            <Text size="sm" c="dimmed">
              {note}
            </Text>
          )}
        </div>
        {table && (
          <Button variant="subtle" size="compact-xs" onClick={() => setAsTable(!asTable)} flex="none">
            {asTable ? 'Show chart' : 'Show table'}
          </Button>
        )}
      </Group>
      {table && asTable ? (
        table
      ) : (
        <>
          {summary && <VisuallyHidden component="p">{summary}</VisuallyHidden>}
          {children}
        </>
      )}
    </section>
  );
}
