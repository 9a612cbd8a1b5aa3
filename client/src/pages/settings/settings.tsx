import './settings.css';
import { NavLink, Outlet } from 'react-router';
import { useDataStatusQuery } from '../../generated/graphql.js';
import { useAuthStatus } from '../../identity/auth-status.js';
import { NotSeen } from '../../panels/seen.js';
import { PageHeader } from '../../ui/page-header.js';

const parts = [
  { to: 'people', label: 'People' },
  { to: 'keys', label: 'Keys' },
  { to: 'sessions', label: 'Sessions' },
  { to: 'audit', label: 'Audit log' },
] as const;

/** Who may do what: for admins only, which anybody else who comes here is told. */
export function Settings() {
  const status = useAuthStatus();
  if (status && status.role !== 'ADMIN') return <ForAdmins />;
  return (
    <>
      <PageHeader title="Settings" note="Who may see what, with which keys, and what was done." />
      <nav aria-label="Settings" className="cq-tabs">
        {parts.map(({ to, label }) => (
          <NavLink key={to} to={to}>
            {label}
          </NavLink>
        ))}
      </nav>
      <Outlet />
    </>
  );
}

function ForAdmins() {
  // Nothing here asks for anything, yet how fresh the data are stands around every page.
  useDataStatusQuery();
  return (
    <>
      <PageHeader title="Settings" />
      <NotSeen matter="SETTINGS" what="People, keys, sessions and the audit log" />
    </>
  );
}
