import { useAccountQuery } from '../../generated/settings.js';
import { loadQuery } from '../../load-query.js';
import { personRoles } from '../../identity/person-role.js';
import { EmptyState, LoadView } from '../../ui/load-view.js';
import { PageHeader } from '../../ui/page-header.js';
import { PageSkeleton } from '../../ui/skeletons.js';
import { ChangePassword } from './change-password.js';
import { OwnSessions } from './own-sessions.js';

/** Who one is here, one’s password, and where one is signed in. */
export function AccountPage() {
  return (
    <LoadView load={loadQuery(useAccountQuery())} skeleton={<PageSkeleton />}>
      {({ viewer }) => {
        const { kind, name, email, role, sessions } = viewer;
        if (kind !== 'PERSON')
          return (
            <>
              <PageHeader title="Account" />
              <EmptyState
                title="Nobody signs in here"
                advice="This server shows everything to whoever sits at its machine, so there are no accounts."
              />
            </>
          );
        const does = role && role !== 'PARTNER' ? personRoles[role] : 'No role yet';
        return (
          <>
            <PageHeader title={name ?? 'Account'} note={[email, does].filter(Boolean).join(' · ')} />
            <div className="cq-stack">
              <OwnSessions sessions={sessions} />
              {sessions.some(({ person }) => !person.singleSignOn) && <ChangePassword />}
            </div>
          </>
        );
      }}
    </LoadView>
  );
}
