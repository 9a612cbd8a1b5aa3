import { useState } from 'react';
import {
  type SessionRowFragment,
  useEndSessionMutation,
  useSignInSessionsQuery,
} from '../../generated/settings.js';
import { loadQuery } from '../../load-query.js';
import { browserWords } from '../../panels/browser-words.js';
import { Seen } from '../../panels/seen.js';
import { useChange } from '../../panels/use-change.js';
import { Card } from '../../ui/card.js';
import { Confirm } from '../../ui/confirm.js';
import { DataTable } from '../../ui/data-table.js';
import { Dialog } from '../../ui/dialog.js';
import { NO_VALUE } from '../../ui/format.js';
import { useFormat } from '../../ui/format-context.js';
import { EmptyState, LoadView } from '../../ui/load-view.js';
import { Pager } from '../../ui/pager.js';
import { TableSkeleton } from '../../ui/skeletons.js';
import { Tag } from '../../ui/tag.js';
import { useListing } from './listing.js';
import { RowAct } from './row-act.js';

/** Who is signed in where; each session can be ended. */
export function SessionsPage() {
  const { variables, pager } = useListing();
  const [ending, setEnding] = useState<SessionRowFragment>();
  return (
    <Card title="Sessions" note="Browsers in which somebody is signed in. One that is ended is out at once.">
      <LoadView
        load={loadQuery(useSignInSessionsQuery({ variables }))}
        skeleton={<TableSkeleton rows={8} />}
        isEmpty={({ signInSessions }) => signInSessions?.nodes.length === 0}
        empty={
          <EmptyState title="Nobody is signed in" advice="Here at the machine itself nobody needs to." />
        }
      >
        {({ signInSessions }, pending) => (
          <Seen of={signInSessions} matter="SETTINGS" what="Sessions">
            {(list) => (
              <>
                <SessionTable sessions={list.nodes} onEnd={setEnding} />
                <Pager {...pager(list, pending)} noun="sessions" />
              </>
            )}
          </Seen>
        )}
      </LoadView>
      {ending && <EndSession session={ending} onClose={() => setEnding(undefined)} />}
    </Card>
  );
}

function EndSession({ session, onClose }: { session: SessionRowFragment; onClose: () => void }) {
  const { change, pending, failure } = useChange(useEndSessionMutation());
  return (
    <Dialog title={`Sign ${session.person.name} out?`} onClose={onClose}>
      <Confirm
        advice={`The session in ${browserWords(session.userAgent)} ends at once. They can sign in again.`}
        act="Sign out"
        pending={pending}
        failure={failure}
        onConfirm={() => change({ id: session.id }, onClose)}
        onCancel={onClose}
      />
    </Dialog>
  );
}

interface SessionTableProps {
  sessions: readonly SessionRowFragment[];
  onEnd: (session: SessionRowFragment) => void;
}

function SessionTable({ sessions, onEnd }: SessionTableProps) {
  const format = useFormat();
  return (
    <DataTable
      caption="Sessions"
      rows={sessions}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', header: 'Who', cell: ({ person }) => person.name },
        { key: 'browser', header: 'Browser', cell: ({ userAgent }) => browserWords(userAgent) },
        { key: 'address', header: 'Address', cell: ({ address }) => address ?? NO_VALUE },
        { key: 'since', header: 'Since', cell: ({ createdAt }) => format.instant(createdAt) },
        { key: 'seen', header: 'Last used', cell: ({ seenAt }) => format.instant(seenAt) },
        { key: 'expires', header: 'Holds until', cell: ({ expiresAt }) => format.instant(expiresAt) },
        {
          key: 'acts',
          header: 'Change',
          align: 'right',
          cell: (session) =>
            session.current ? (
              <Tag tone="accent" shape="check">
                This browser
              </Tag>
            ) : (
              <RowAct act="Sign out" to={session.person.name} onAct={() => onEnd(session)} />
            ),
        },
      ]}
    />
  );
}
