import { Button, Group, Text, Title } from '@mantine/core';
import { Link } from 'react-router';

/** Shown when a page breaks or its code cannot be fetched: says so, and offers the two ways out. */
export function ProblemPage() {
  return (
    <main className="cq-problem">
      <title>Something went wrong · ContexQ</title>
      <Title order={1}>This page could not be shown</Title>
      <Text c="dimmed" mt="xs" maw="52ch">
        Nothing of yours is lost. Loading the page again usually helps, above all after ContexQ was updated.
      </Text>
      <Group mt="lg">
        <Button onClick={() => window.location.reload()}>Load again</Button>
        <Link to="/">Go to the overview</Link>
      </Group>
    </main>
  );
}
