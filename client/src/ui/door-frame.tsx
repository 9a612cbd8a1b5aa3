import './door-frame.css';
import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Brand } from './brand.js';

interface DoorFrameProps {
  title: string;
  note?: ReactNode;
  children?: ReactNode;
}

/** A page by which one comes in: nothing of the dashboard is around it. */
export function DoorFrame({ title, note, children }: DoorFrameProps) {
  return (
    <main className="cq-door">
      <title>{`${title} · ContexQ`}</title>
      <div className="cq-door-card">
        <div className="cq-brand">
          <Brand />
        </div>
        <Title order={1} size="h3">
          {title}
        </Title>
        {note && (
          <Text component="div" size="sm" c="dimmed">
            {note}
          </Text>
        )}
        {children}
      </div>
    </main>
  );
}
