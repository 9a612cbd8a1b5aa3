import { Button, CopyButton, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate, useRouteError } from 'react-router';
import { explainBreakage } from './broken.js';

/** Stands in place of a page that broke or whose code did not arrive: what happened, and every way out. */
export function BrokenPage() {
  const error = useRouteError();
  const navigate = useNavigate();
  const [{ title, advice, details }] = useState(() =>
    explainBreakage(error, {
      href: window.location.href,
      when: new Date(),
      browser: navigator.userAgent,
    }),
  );
  return (
    <div role="alert" className="cq-problem">
      <title>{`${title} · ContexQ`}</title>
      <Title order={1}>{title}</Title>
      <Text c="dimmed" mt="xs" maw="56ch">
        {advice}
      </Text>
      <Group mt="lg">
        <Button onClick={() => window.location.reload()}>Load again</Button>
        <Button variant="default" onClick={() => void navigate(-1)}>
          Go back
        </Button>
        <Link to="/">Go to the overview</Link>
      </Group>
      <details className="cq-problem-details">
        <summary>Details</summary>
        <pre tabIndex={0}>{details}</pre>
        <CopyButton value={details}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy details'}
            </Button>
          )}
        </CopyButton>
      </details>
    </div>
  );
}

/** Stands in place of everything, when even what is around the pages broke. */
export function BrokenShell() {
  return (
    <main>
      <BrokenPage />
    </main>
  );
}
