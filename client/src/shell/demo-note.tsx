import { Alert } from '@mantine/core';
import { useAuthStatus } from '../identity/auth-status.js';
import { personRoles } from '../identity/person-role.js';
import { OneOf } from '../ui/one-of.js';
import { seeDemoAs } from './demo-role.js';

/** Says that the data are made up, and lets one see them as each role does. */
export function DemoNote() {
  const status = useAuthStatus();
  return (
    <aside aria-label="About the data">
      <Alert variant="default" p="xs" role="note">
        <div className="cq-demo-note">
          <span>
            Demo data: generated, so that there is something to look at. Load your own with{' '}
            <code>npm run ingest</code>.
          </span>
          {status && status.roles.length > 0 && (
            <OneOf
              label="See it as"
              choices={status.roles.map((value) => ({ value, label: personRoles[value] }))}
              chosen={status.role}
              onChoose={(role) => void seeDemoAs(role)}
            />
          )}
        </div>
      </Alert>
    </aside>
  );
}
