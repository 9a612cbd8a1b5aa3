import { useWindowEvent } from '@mantine/hooks';
import { useEffect } from 'react';
import { askAuthStatusAnew, knownAuthStatus, useAuthStatus } from '../identity/auth-status.js';
import { useReader } from '../identity/viewer.js';

/** A page that the browser brings back as it was left is loaded anew if somebody else looks at it by now. */
async function reloadForAnother(): Promise<void> {
  const before = knownAuthStatus();
  const now = await askAuthStatusAnew();
  if (now && (now.kind !== before?.kind || now.email !== before.email || now.role !== before.role))
    window.location.reload();
}

/** Keeps what is shown in step with who looks: a role may change in another tab, and back may lead past signing out. */
export function useSamePerson(): void {
  const role = useAuthStatus()?.role ?? null;
  const reader = useReader();
  const changed = reader !== undefined && reader.role !== role;
  useEffect(() => {
    if (changed && knownAuthStatus()) void askAuthStatusAnew();
  }, [changed]);
  useWindowEvent('pageshow', ({ persisted }) => {
    if (persisted) void reloadForAnother();
  });
}
