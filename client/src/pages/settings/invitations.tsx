import type { InvitationRowFragment } from '../../generated/settings.js';
import { Card } from '../../ui/card.js';
import { DataTable } from '../../ui/data-table.js';
import { useFormat } from '../../ui/format-context.js';
import { roleWords } from './role-words.js';
import { RowAct } from './row-act.js';

interface InvitationsProps {
  invitations: readonly InvitationRowFragment[];
  onWithdraw: (invitation: InvitationRowFragment) => void;
}

/** Who was invited and has not joined yet; nothing while there is nobody. */
export function Invitations({ invitations, onWithdraw }: InvitationsProps) {
  const format = useFormat();
  if (invitations.length === 0) return null;
  return (
    <Card
      title="Invited"
      note="They have not joined yet. A link that was lost is made anew by inviting again."
    >
      <DataTable
        caption="Invited"
        rows={invitations}
        rowKey={({ id }) => id}
        columns={[
          { key: 'email', header: 'E-mail', cell: ({ email }) => email },
          { key: 'role', header: 'Role', cell: ({ role }) => roleWords(role) },
          { key: 'created', header: 'Invited', cell: ({ createdAt }) => format.instant(createdAt) },
          { key: 'expires', header: 'Holds until', cell: ({ expiresAt }) => format.instant(expiresAt) },
          {
            key: 'acts',
            header: 'Change',
            align: 'right',
            cell: (invitation) => (
              <RowAct act="Withdraw" to={invitation.email} onAct={() => onWithdraw(invitation)} />
            ),
          },
        ]}
      />
    </Card>
  );
}
