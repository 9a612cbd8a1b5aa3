import { EmptyState } from '../ui/load-view.js';
import { PageHeader } from '../ui/page-header.js';

/** In place of every page for somebody whom no admin has given a role yet. */
export function NoRole({ name }: { name: string | undefined }) {
  return (
    <>
      <PageHeader title={name ? `Welcome, ${name}` : 'Welcome'} />
      <EmptyState
        title="You have no role yet"
        advice="What there is to see depends on your role. Ask an admin of ContexQ to give you one, then load this page again."
      />
    </>
  );
}
