import './dialog.css';
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** One thing to enter or to decide, in front of the page. Shown for as long as it is mounted; Esc closes it. */
export function Dialog({ title, onClose, children }: DialogProps) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      centered
      closeButtonProps={{ 'aria-label': 'Close' }}
      classNames={{ title: 'cq-dialog-title' }}
      transitionProps={{ duration: 0 }}
    >
      {children}
    </Modal>
  );
}
