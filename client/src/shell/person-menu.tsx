import { authPost } from '../identity/auth-post.js';
import { useAuthStatus } from '../identity/auth-status.js';
import { personRoles } from '../identity/person-role.js';
import { settingsPage } from '../panels/main-pages.js';
import { Mark } from '../ui/mark.js';
import { Menu, MenuGroup, MenuItem, MenuLink } from '../ui/menu.js';
import { recentlyOpened } from '../views/recent.js';
import { seeDemoAs } from './demo-role.js';

/** Leaves no trace of what was seen: nothing opened is remembered, and the page is loaded anew. */
async function signOut() {
  await authPost('sign-out', {});
  recentlyOpened.write([]);
  window.location.assign('/sign-in');
}

/** Who one is here, and what follows from it; in a demo, as whom one looks. */
export function PersonMenu() {
  const status = useAuthStatus();
  if (!status || status.kind === 'visitor') return null;
  const role = status.role ? personRoles[status.role] : 'No role yet';
  const face = (
    <>
      <Mark shape="person" />
      <span className="cq-bar-name">{status.kind === 'person' ? (status.name ?? 'You') : role}</span>
    </>
  );
  if (status.kind === 'local') {
    if (status.roles.length === 0) return null;
    return (
      <Menu button={face} label="See it as">
        <MenuGroup title={status.demo ? 'See the demo as' : 'See it as'}>
          {status.roles.map((value) => (
            <MenuItem
              key={value}
              label={personRoles[value]}
              chosen={value === status.role}
              run={() => void seeDemoAs(value)}
            />
          ))}
        </MenuGroup>
      </Menu>
    );
  }
  return (
    <Menu button={face} label="You">
      <MenuGroup title={[status.email, role].filter(Boolean).join(', ')}>
        <MenuLink label="Account" to="/account" />
        {status.role === 'ADMIN' && <MenuLink label={settingsPage.label} to={settingsPage.to} />}
      </MenuGroup>
      <hr />
      <MenuItem label="Sign out" run={() => void signOut()} />
    </Menu>
  );
}
