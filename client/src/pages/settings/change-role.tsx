import { type PersonRowFragment, useSetRoleMutation } from '../../generated/settings.js';
import { isPersonRole } from '../../identity/person-role.js';
import { useChange } from '../../panels/use-change.js';
import { Dialog } from '../../ui/dialog.js';
import { EntryForm } from '../../ui/entry-form.js';
import { RoleField } from './role-field.js';

/** Gives somebody another role, or takes it away. */
export function ChangeRole({ person, onClose }: { person: PersonRowFragment; onClose: () => void }) {
  const { change, pending, failure } = useChange(useSetRoleMutation());
  return (
    <Dialog title={`Role of ${person.name}`} onClose={onClose}>
      <EntryForm
        submit="Change the role"
        pending={pending}
        failure={failure}
        onSubmit={(entered) => {
          const role = entered('role');
          change({ id: person.id, role: isPersonRole(role) ? role : null }, onClose);
        }}
      >
        <RoleField chosen={person.role ?? ''} />
        <p>They are signed out everywhere and have it when they sign in again.</p>
      </EntryForm>
    </Dialog>
  );
}
