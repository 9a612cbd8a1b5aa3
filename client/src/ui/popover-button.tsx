import './popover-button.css';
import { Button, VisuallyHidden } from '@mantine/core';
import { useClickOutside, useDisclosure, useFocusReturn, useFocusTrap, useMergedRef } from '@mantine/hooks';
import { type ReactNode, useId } from 'react';
import { Mark, type MarkShape } from './mark.js';

interface PopoverButtonProps {
  label: ReactNode;
  /** Stands above the button as above a field, where the label tells what is chosen. */
  field?: string;
  /** Stands in place of the label, which is then read out only. */
  mark?: MarkShape;
  /** What opens below; `close` also gives the focus back. */
  children: (close: () => void) => ReactNode;
}

/** Begins where its button begins, or ends where that ends if there is no room. */
function place(panel: HTMLElement | null) {
  const room = document.documentElement.clientWidth - 16;
  if (panel && panel.getBoundingClientRect().right > room) panel.dataset['align'] = 'end';
}

/**
 * A button that opens a panel below itself, on a phone at the foot of the screen: the focus goes in, Esc or a click
 * elsewhere closes it. Placed by the style sheet, which spares the first page a library of 20 kB for that.
 */
export function PopoverButton({ label, field, mark, children }: PopoverButtonProps) {
  const [opened, { toggle, close }] = useDisclosure();
  const whole = useClickOutside<HTMLDivElement>(close);
  const panel = useMergedRef<HTMLDivElement>(useFocusTrap(opened), place);
  useFocusReturn({ opened });
  const id = useId();
  const name = field ? `${id}-field ${id}` : id;
  return (
    <div
      ref={whole}
      className="cq-popover-field"
      onKeyDown={({ key }) => {
        if (key === 'Escape') close();
      }}
    >
      {field && (
        <span id={`${id}-field`} className="cq-popover-label">
          {field}
        </span>
      )}
      <Button
        variant={mark ? 'subtle' : 'default'}
        color={mark && 'gray'}
        size={mark ? 'compact-xs' : field ? 'sm' : 'xs'}
        className="cq-popover-button"
        rightSection={!mark && <Mark shape="chevron" />}
        aria-labelledby={name}
        aria-haspopup="dialog"
        aria-expanded={opened}
        onClick={toggle}
      >
        {mark && <Mark shape={mark} />}
        {mark ? <VisuallyHidden id={id}>{label}</VisuallyHidden> : <span id={id}>{label}</span>}
      </Button>
      {opened && (
        <div
          ref={panel}
          className="cq-popover"
          data-align={mark && 'end'}
          role="dialog"
          aria-labelledby={name}
          tabIndex={-1}
        >
          {children(close)}
        </div>
      )}
    </div>
  );
}
