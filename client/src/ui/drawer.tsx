import { useFocusReturn } from '@mantine/hooks';
import { type ComponentProps, lazy, type ReactNode, Suspense, useState } from 'react';
import { LoadView } from './load-view.js';

const Panel = lazy(async () => ({ default: (await import('./drawer-drawing.js')).DrawerDrawing }));

export interface DrawerFrame {
  opened: boolean;
  onClose: () => void;
  title: string;
  subtitle?: ReactNode;
  /** Where the same stands as a page of its own. */
  pageHref?: string;
}

type DrawerProps<Data> = DrawerFrame & ComponentProps<typeof LoadView<Data>>;

/**
 * Evidence beside the page it belongs to: slides in from the right, fills a phone. Keep it mounted and change `opened`,
 * so that the focus finds back to the link that opened it.
 */
export function Drawer<Data>({ opened, onClose, title, subtitle, pageHref, ...content }: DrawerProps<Data>) {
  const [wanted, setWanted] = useState(opened);
  if (opened && !wanted) setWanted(true);
  useFocusReturn({ opened });
  return (
    wanted && (
      <Suspense fallback={null}>
        <Panel opened={opened} onClose={onClose} title={title} subtitle={subtitle} pageHref={pageHref}>
          <LoadView {...content} />
        </Panel>
      </Suspense>
    )
  );
}
