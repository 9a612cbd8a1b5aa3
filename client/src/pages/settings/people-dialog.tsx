import {
  type InvitationRowFragment,
  type PersonRowFragment,
  useRemovePersonMutation,
  useWithdrawInvitationMutation,
} from '../../generated/settings.js';
import { useChange } from '../../panels/use-change.js';
import { Confirm } from '../../ui/confirm.js';
import { Dialog } from '../../ui/dialog.js';
import { ChangeRole } from './change-role.js';
import { Invite } from './invite.js';

/** What an admin is about to do with people. */
export type PeopleAct =
  | { kind: 'invite' }
  | { kind: 'role'; person: PersonRowFragment }
  | { kind: 'remove'; person: PersonRowFragment }
  | { kind: 'withdraw'; invitation: InvitationRowFragment };

interface Of<Kind extends PeopleAct['kind']> {
  act: Extract<PeopleAct, { kind: Kind }>;
  onClose: () => void;
}

function Remove({ act: { person }, onClose }: Of<'remove'>) {
  const { change, pending, failure } = useChange(useRemovePersonMutation());
  return (
    <Dialog title={`Remove ${person.name}?`} onClose={onClose}>
      <Confirm
        advice="They are signed out everywhere at once and cannot sign in any more. What they did stays in the audit log."
        act="Remove"
        pending={pending}
        failure={failure}
        onConfirm={() => change({ id: person.id }, onClose)}
        onCancel={onClose}
      />
    </Dialog>
  );
}

function Withdraw({ act: { invitation }, onClose }: Of<'withdraw'>) {
  const { change, pending, failure } = useChange(useWithdrawInvitationMutation());
  return (
    <Dialog title={`Withdraw the invitation of ${invitation.email}?`} onClose={onClose}>
      <Confirm
        advice="The link they were sent does not work any more."
        act="Withdraw"
        pending={pending}
        failure={failure}
        onConfirm={() => change({ id: invitation.id }, onClose)}
        onCancel={onClose}
      />
    </Dialog>
  );
}

/** Asks for what it takes to do it, or whether it is really meant. */
export function PeopleDialog({ act, onClose }: { act: PeopleAct; onClose: () => void }) {
  switch (act.kind) {
    case 'invite':
      return <Invite onClose={onClose} />;
    case 'role':
      return <ChangeRole person={act.person} onClose={onClose} />;
    case 'remove':
      return <Remove act={act} onClose={onClose} />;
    case 'withdraw':
      return <Withdraw act={act} onClose={onClose} />;
  }
}
