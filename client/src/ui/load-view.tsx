import './load-view.css';
import { Alert, Button, Group, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useDeferredValue } from 'react';
import type { Failure, Load } from './load.js';

interface LoadViewProps<Data> {
  load: Load<Data>;
  /** In the shape of what is awaited, so that nothing jumps. */
  skeleton: ReactNode;
  /** Tells an answer without content from one with some; then `empty` is shown. */
  isEmpty?: (data: Data) => boolean;
  empty?: ReactNode;
  /** `pending` while what is shown answers the question before. */
  children: (data: Data, pending: boolean) => ReactNode;
}

function Failed({ failure, retry }: { failure: Failure; retry: () => void }) {
  return (
    <Alert color="red" variant="light" title={failure.title} role="alert">
      <Group justify="space-between" align="center">
        <Text size="sm">{failure.advice}</Text>
        <Button variant="default" size="xs" onClick={retry}>
          Try again
        </Button>
      </Group>
    </Alert>
  );
}

/** Says quietly that what is shown is not the latest. */
function Stale({ failure, retry }: { failure: Failure; retry: () => void }) {
  return (
    <div role="status" className="cq-stale">
      <span>{failure.title}. You see what was loaded before.</span>
      <Button variant="default" size="compact-sm" onClick={retry}>
        Try again
      </Button>
    </div>
  );
}

interface EmptyStateProps extends Failure {
  action?: ReactNode;
  /** Level of its heading: one below that of what it stands in. */
  level?: 2 | 3;
}

/** Nothing to show, and what would bring something. */
export function EmptyState({ title, advice, action, level = 3 }: EmptyStateProps) {
  return (
    <Stack align="center" gap={4} py="xl" ta="center">
      <Title order={level} size="h5">
        {title}
      </Title>
      <Text size="sm" c="dimmed" maw="44ch">
        {advice}
      </Text>
      {action}
    </Stack>
  );
}

/** Renders loading, failed, empty, or the content: the one place that decides, and an error comes before missing data. */
export function LoadView<Data>({ load, skeleton, isEmpty, empty, children }: LoadViewProps<Data>) {
  const content = (data: Data, pending = false) => (isEmpty?.(data) ? empty : children(data, pending));
  // What was awaited comes in steps that let the browser answer in between: a whole page is long work.
  const waited = useDeferredValue(load.state === 'loading');
  if (waited || load.state === 'loading')
    return (
      <div aria-busy="true">
        <VisuallyHidden role="status">Loading</VisuallyHidden>
        {skeleton}
        <p className="cq-slow">This takes longer than usual.</p>
      </div>
    );
  switch (load.state) {
    case 'failed':
      return <Failed failure={load.failure} retry={load.retry} />;
    case 'stale':
      return (
        <>
          {content(load.data)}
          <Stale failure={load.failure} retry={load.retry} />
        </>
      );
    case 'updating':
      return (
        <div aria-busy="true" className="cq-updating">
          {content(load.data, true)}
        </div>
      );
    case 'ready':
      return content(load.data);
  }
}
