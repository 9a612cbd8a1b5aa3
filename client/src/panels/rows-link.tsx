import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Openable } from './hrefs.js';
import { useOpenHref } from './open-href.js';

/** A number as a link that opens, beside the page, the rows it was counted from. */
export function RowsLink({ rows, children }: { rows: Openable; children: ReactNode }) {
  const openHref = useOpenHref();
  return (
    <Link to={openHref(rows)} preventScrollReset>
      {children}
    </Link>
  );
}
