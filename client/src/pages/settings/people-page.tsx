import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import {
  type InvitationRowFragment,
  type PersonRowFragment,
  usePeopleQuery,
} from '../../generated/settings.js';
import { loadQuery } from '../../load-query.js';
import { Seen } from '../../panels/seen.js';
import { Card } from '../../ui/card.js';
import { DataTable } from '../../ui/data-table.js';
import { useFormat } from '../../ui/format-context.js';
import { LoadView } from '../../ui/load-view.js';
import { Pager } from '../../ui/pager.js';
import { TableSkeleton } from '../../ui/skeletons.js';
import { Invitations } from './invitations.js';
import { useListing } from './listing.js';
import { PeopleDialog, type PeopleAct } from './people-dialog.js';
import { roleWords } from './role-words.js';
import { RowAct } from './row-act.js';

/** Who can sign in, as what, and who is invited. */
export function PeoplePage() {
  const { variables, pager } = useListing();
  const [act, setAct] = useState<PeopleAct>();
  return (
    <div className="cq-stack">
      <LoadView load={loadQuery(usePeopleQuery({ variables }))} skeleton={<TableSkeleton rows={8} />}>
        {({ people, invitations }, pending) => (
          <Seen of={people} matter="SETTINGS" what="People">
            {(list) => (
              <>
                <Card
                  title="People"
                  note="Whoever has no role sees nothing yet."
                  action={<Button onClick={() => setAct({ kind: 'invite' })}>Invite somebody</Button>}
                >
                  <PeopleTable people={list.nodes} onAct={setAct} />
                  <Pager {...pager(list, pending)} noun="people" />
                </Card>
                <Invitations
                  invitations={invitations ?? []}
                  onWithdraw={(invitation: InvitationRowFragment) => setAct({ kind: 'withdraw', invitation })}
                />
              </>
            )}
          </Seen>
        )}
      </LoadView>
      {act && <PeopleDialog act={act} onClose={() => setAct(undefined)} />}
    </div>
  );
}

interface PeopleTableProps {
  people: readonly PersonRowFragment[];
  onAct: (act: PeopleAct) => void;
}

function PeopleTable({ people, onAct }: PeopleTableProps) {
  const format = useFormat();
  return (
    <DataTable
      caption="People"
      rows={people}
      rowKey={({ id }) => id}
      empty={<p>Nobody yet. Invite somebody to let them in.</p>}
      columns={[
        { key: 'name', header: 'Name', cell: ({ name }) => name },
        { key: 'email', header: 'E-mail', cell: ({ email }) => email },
        { key: 'role', header: 'Role', cell: ({ role }) => roleWords(role) },
        {
          key: 'how',
          header: 'Signs in',
          cell: ({ singleSignOn }) => (singleSignOn ? 'By single sign-on' : 'By password'),
        },
        {
          key: 'last',
          header: 'Last signed in',
          cell: ({ signedInAt }) => (signedInAt ? format.instant(signedInAt) : 'Never'),
        },
        {
          key: 'acts',
          header: 'Change',
          align: 'right',
          cell: (person) => (
            <span className="cq-row-acts">
              <Link to={`/settings/audit?person=${encodeURIComponent(person.id)}`}>Log</Link>
              <RowAct
                act="Change role"
                to={`of ${person.name}`}
                onAct={() => onAct({ kind: 'role', person })}
              />
              <RowAct act="Remove" to={person.name} onAct={() => onAct({ kind: 'remove', person })} />
            </span>
          ),
        },
      ]}
    />
  );
}
