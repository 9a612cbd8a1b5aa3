import { Link } from 'react-router';
import { EmptyState } from '../../ui/load-view.js';
import { PageHeader } from '../../ui/page-header.js';

export function NotFoundPage() {
  return (
    <>
      <PageHeader title="Page not found" />
      <EmptyState
        title="Nothing lives at this address"
        advice="It may have been moved or mistyped. Search above, or start again."
        action={<Link to="/">Go to the overview</Link>}
      />
    </>
  );
}
