import './popover-button.css';
import { Button, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, useId } from 'react';
import { Mark } from './mark.js';

interface PopoverButtonProps {
  label: ReactNode;
  /** Stands above the button as above a field, where the label tells what is chosen. */
  field?: string;
  /** What opens below; `close` also gives the focus back. */
  children: (close: () => void) => ReactNode;
}

/** A button that opens a panel below itself: the focus goes in, Esc or a click elsewhere closes it. */
export function PopoverButton({ label, field, children }: PopoverButtonProps) {
  const [opened, { toggle, close }] = useDisclosure();
  const id = useId();
  const named = field && { 'aria-labelledby': `${id}-field ${id}` };
  return (
    <div className="cq-popover-field">
      {field && (
        <span id={`${id}-field`} className="cq-popover-label">
          {field}
        </span>
      )}
      <Popover
        opened={opened}
        onChange={(open) => open || close()}
        position={field ? 'bottom-start' : 'bottom-end'}
        offset={4}
        shadow="md"
        trapFocus
        returnFocus
        // Stands right after its button, for readers who go through the page in order.
        withinPortal={false}
        transitionProps={{ duration: 0 }}
      >
        <Popover.Target>
          <Button
            variant="default"
            size={field ? 'sm' : 'xs'}
            className="cq-popover-button"
            rightSection={<Mark shape="chevron" />}
            onClick={toggle}
            {...named}
          >
            <span id={id}>{label}</span>
          </Button>
        </Popover.Target>
        <Popover.Dropdown p="sm" className="cq-popover" {...named}>
          {children(close)}
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
