import { useFocusReturn } from '@mantine/hooks';
import { lazy, Suspense, useState } from 'react';
import { useSearchParams } from 'react-router';
import { openedIn } from './opened.js';

const EvidenceDrawer = lazy(async () => ({
  default: (await import('./evidence-drawer.js')).EvidenceDrawer,
}));

/** Where rows, tickets and reasons open beside any page, as its address says; loaded when one is first opened. */
export function EvidenceOutlet() {
  const [search] = useSearchParams();
  const opened = openedIn(search) !== undefined;
  const [wanted, setWanted] = useState(opened);
  if (opened && !wanted) setWanted(true);
  // Here and not in the drawer, whose code may come after the link that opened it lost the focus.
  useFocusReturn({ opened });
  return (
    wanted && (
      <Suspense>
        <EvidenceDrawer />
      </Suspense>
    )
  );
}
