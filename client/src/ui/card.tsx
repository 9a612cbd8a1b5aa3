import { Group, Paper, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

interface CardProps {
  title?: string;
  note?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}

/** A framed part of a page, with a heading where it has one of its own. */
export function Card({ title, note, action, children }: CardProps) {
  const id = useId();
  return (
    <Paper
      component="section"
      withBorder
      p={{ base: 'md', sm: 'lg' }}
      className="cq-card"
      aria-labelledby={title && id}
    >
      {title && (
        <Group justify="space-between" align="flex-start" wrap="nowrap" mb="sm">
          <div>
            <Title order={2} id={id}>
              {title}
            </Title>
            {note && (
              <Text size="sm" c="dimmed">
                {note}
              </Text>
            )}
          </div>
          {action && <div className="cq-card-action">{action}</div>}
        </Group>
      )}
      {children}
    </Paper>
  );
}
