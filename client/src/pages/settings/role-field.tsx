import { NativeSelect } from '@mantine/core';
import { personRoleChoices } from '../../identity/person-role.js';

/** What each role sees, for whoever gives it. */
const about =
  'Sales sees figures and margins, Support what customers write, Leadership both, Admin these settings too.';

/** Chooses a role, or none. */
export function RoleField({ chosen = '' }: { chosen?: string }) {
  return (
    <NativeSelect
      name="role"
      label="Role"
      description={about}
      defaultValue={chosen}
      data={[{ value: '', label: 'No role: sees nothing yet' }, ...personRoleChoices]}
    />
  );
}
