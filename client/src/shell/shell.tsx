import { useApolloClient } from '@apollo/client/react';
import { useWindowEvent } from '@mantine/hooks';
import { useDeferredValue, useEffect, useRef } from 'react';
import { ScrollRestoration, useLocation } from 'react-router';
import { useDataStamp } from '../panels/data-stamp.js';
import { FormatProvider } from '../ui/format-context.js';
import { FreshnessStamp } from '../ui/freshness-stamp.js';
import { useDisplay } from '../url/display.js';
import { askAnew } from './ask-anew.js';
import { Desk } from './desk.js';
import { ScoresStamp } from './scores-stamp.js';
import { useLiveData } from './use-live-data.js';
import { useRememberOpened } from './use-remember-opened.js';
import { useSamePerson } from './use-same-person.js';
import { Wall } from './wall.js';

/** A new page begins at its top for the keyboard too; the first one does not steal the focus. */
function useFocusOnNewPage() {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    document.getElementById('content')?.focus({ preventScroll: true });
  }, [pathname]);
}

/** Around every page. Knows how fresh the data are and in what currency and time zone they are written. */
export function Shell() {
  const client = useApolloClient();
  // Known together with the first page's data, and shown together with them.
  const status = useDeferredValue(useDataStamp());
  const display = useDisplay();
  useFocusOnNewPage();
  useRememberOpened();
  useSamePerson();
  useLiveData(status !== undefined);
  useWindowEvent('online', () => askAnew(client));
  const stamp = status && (
    <>
      <FreshnessStamp asOf={status.asOf ?? null} version={status.version} />
      <ScoresStamp {...status} />
    </>
  );
  return (
    <FormatProvider
      locale={navigator.language}
      currency={status?.currency}
      timeZone={status?.timeZone ?? 'UTC'}
    >
      {display === 'wall' ? <Wall stamp={stamp} /> : <Desk stamp={stamp} demo={status?.demo ?? false} />}
      <ScrollRestoration />
    </FormatProvider>
  );
}
