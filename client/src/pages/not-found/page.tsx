import { Button, Group } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import { useDataStatusQuery } from '../../generated/graphql.js';
import { useSearchEverything } from '../../panels/search-everything.js';
import { EmptyState } from '../../ui/load-view.js';
import { PageHeader } from '../../ui/page-header.js';
import { nearestPage } from './nearest-page.js';

/** The last part of the path in words: most likely what was looked for. */
function wordsIn(path: string): string {
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  return last.replaceAll(/%[0-9a-f]{2}|[^\p{L}\p{N}]+/giu, ' ').trim();
}

/** Where nothing lives: what may have been meant, and how to find it. */
export function NotFoundPage() {
  const { pathname } = useLocation();
  const search = useSearchEverything();
  // Asked here for what stands around the page: no other query of this page says how fresh the data are.
  useDataStatusQuery();
  const near = nearestPage(pathname);
  return (
    <>
      <PageHeader title="Page not found" />
      <EmptyState
        level={2}
        title="Nothing lives at this address"
        advice="It may have been moved or mistyped."
        action={
          <Group mt="md" justify="center">
            {near && (
              <span>
                Did you mean <Link to={near.href}>{near.label}</Link>?
              </span>
            )}
            <Button variant="default" onClick={() => search(wordsIn(pathname))}>
              Search for it
            </Button>
            <Link to="/">Go to the overview</Link>
          </Group>
        }
      />
    </>
  );
}
