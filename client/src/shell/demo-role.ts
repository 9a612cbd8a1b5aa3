import { authPost } from '../identity/auth-post.js';
import type { PersonRole } from '../identity/person-role.js';
import { recentlyOpened } from '../views/recent.js';
import { keptRole } from '../views/role.js';

/**
 * Shows the demo as a role sees it. The page is loaded anew, so that nothing known as another role stays behind; the
 * overview begins as is usual for the role.
 */
export async function seeDemoAs(role: PersonRole): Promise<void> {
  const answer = await authPost('demo-role', { role });
  if (!answer.done) return;
  keptRole.write(null);
  recentlyOpened.write([]);
  const { pathname, search } = window.location;
  window.location.assign(pathname === '/' ? withoutView(search) : `${pathname}${search}`);
}

function withoutView(search: string): string {
  const left = new URLSearchParams(search);
  left.delete('view');
  return left.size === 0 ? '/' : `/?${left.toString()}`;
}
