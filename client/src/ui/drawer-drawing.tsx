import './drawer.css';
import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { DrawerFrame } from './drawer.js';

/** The drawer itself, loaded when one is first opened. */
export function DrawerDrawing({
  opened,
  onClose,
  title,
  subtitle,
  pageHref,
  children,
}: DrawerFrame & { children: ReactNode }) {
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position="right"
      size="min(52rem, 100vw)"
      // The drawer's owner gives the focus back, since it was there before this was loaded.
      returnFocus={false}
      // Closed at once: what it showed is gone from the address, and so from here.
      transitionProps={{ duration: 180, exitDuration: 0 }}
      classNames={{
        inner: 'cq-drawer-inner',
        content: 'cq-drawer',
        header: 'cq-drawer-header',
        title: 'cq-drawer-title',
        body: 'cq-drawer-body',
      }}
    >
      <Drawer.Overlay backgroundOpacity={0.35} />
      <Drawer.Content>
        {/* Not a banner: that of the page is one already. */}
        <Drawer.Header role="none">
          <div>
            <Drawer.Title>{title}</Drawer.Title>
            {subtitle && <div className="cq-drawer-subtitle">{subtitle}</div>}
            {pageHref && (
              <Link to={pageHref} className="cq-drawer-page">
                Open as a page
              </Link>
            )}
          </div>
          <Drawer.CloseButton aria-label="Close" data-autofocus />
        </Drawer.Header>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
