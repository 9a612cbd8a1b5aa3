import { useState } from 'react';
import { type InvitePersonMutation, useInvitePersonMutation } from '../../generated/settings.js';
import { isPersonRole } from '../../identity/person-role.js';
import { useChange } from '../../panels/use-change.js';
import { Dialog } from '../../ui/dialog.js';
import { EntryForm, TextField } from '../../ui/entry-form.js';
import { useFormat } from '../../ui/format-context.js';
import { ShownOnce } from '../../ui/shown-once.js';
import { RoleField } from './role-field.js';

/** Makes a link by which somebody joins; it is for the admin to send. */
export function Invite({ onClose }: { onClose: () => void }) {
  const format = useFormat();
  const { change, pending, failure } = useChange(useInvitePersonMutation());
  const [made, setMade] = useState<InvitePersonMutation['invitePerson']>(null);
  if (made)
    return (
      <Dialog title="The invitation is made" onClose={onClose}>
        <ShownOnce
          label="Link"
          value={made.link}
          advice={`Send it to the person you invite. It works once, until ${format.instant(made.expiresAt)}, and is shown only now.`}
          onClose={onClose}
        />
      </Dialog>
    );
  return (
    <Dialog title="Invite somebody" onClose={onClose}>
      <EntryForm
        submit="Make the link"
        pending={pending}
        failure={failure}
        onSubmit={(entered) => {
          const role = entered('role');
          change({ email: entered('email'), role: isPersonRole(role) ? role : null }, ({ invitePerson }) =>
            setMade(invitePerson),
          );
        }}
      >
        <TextField name="email" label="E-mail" type="email" autoComplete="off" maxLength={254} />
        <RoleField />
      </EntryForm>
    </Dialog>
  );
}
