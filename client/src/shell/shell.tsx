import { Alert } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useDataStamp } from '../panels/data-stamp.js';
import { FormatProvider } from '../ui/format-context.js';
import { FreshnessStamp } from '../ui/freshness-stamp.js';
import { PageFrame } from '../ui/page-frame.js';
import { ScoresStamp } from './scores-stamp.js';
import { SearchBox } from './search-box.js';

const links = [
  { to: '/', label: 'Overview' },
  { to: '/customers', label: 'Customers' },
  { to: '/products', label: 'Products' },
  { to: '/anomalies', label: 'Anomalies' },
  { to: '/trends', label: 'Trends' },
  { to: '/sales', label: 'Sales' },
  { to: '/tickets', label: 'Tickets' },
];

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
  const status = useDataStamp();
  useFocusOnNewPage();
  return (
    <FormatProvider
      locale={navigator.language}
      currency={status?.currency}
      timeZone={status?.timeZone ?? 'UTC'}
    >
      <PageFrame
        links={links}
        stamp={
          status && (
            <>
              <FreshnessStamp asOf={status.asOf ?? null} version={status.version} />
              <ScoresStamp {...status} />
            </>
          )
        }
        search={
          <search>
            <SearchBox />
          </search>
        }
        banner={
          status?.demo && (
            <aside aria-label="About the data">
              <Alert variant="default" p="xs" role="note">
                Demo data: generated, so that there is something to look at. Load your own with{' '}
                <code>npm run ingest</code>.
              </Alert>
            </aside>
          )
        }
      >
        <Outlet />
      </PageFrame>
      <ScrollRestoration />
    </FormatProvider>
  );
}
